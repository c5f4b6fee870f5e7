package org.istmo.web.form;

/**
 * Something that a form lets people choose.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) {}
