package org.istmo.domain.intake;

/**
 * Why an activity was rejected, or one of the reasons.
 *
 * @param rejection which of its receipt's rejections, from 1 in the order of the file
 * @param ordinal which of that rejection's reasons, from 1
 * @param line in the file, from 1
 * @param identifier the activity's, as far as it had one; at most 1,000 characters of it
 * @param pointer as in {@link org.istmo.domain.validation.Finding#pointer()}
 */
public record Reason(
        int rejection, int ordinal, int line, String identifier, String pointer, String code, String detail) {}
