package org.istmo.domain.proposal;

/**
 * A decision as somebody wrote it: what the activity's change is kept with.
 *
 * @param text as it was sent
 * @param sha256 over it and what it is about, in hexadecimal: two decisions in the same words are two changes
 */
public record Written(String text, String sha256) {}
