package org.istmo.domain.intake;

/**
 * Something worth noting about an activity that was taken in, or about what stood beside the activities.
 *
 * @param ordinal among its receipt's notes, from 1 in the order of the file
 * @param identifier the activity's, or empty
 * @param pointer as in {@link org.istmo.domain.validation.Finding#pointer()}
 */
public record Note(int ordinal, String identifier, int line, String pointer, String code, String detail) {}
