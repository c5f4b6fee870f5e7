package org.istmo.web.agreement;

/** A fact of a contract: what it is called, and what it is, in the reader's language. */
public record Fact(String label, String value) {}
