package org.istmo.domain.office;

/**
 * An office's own mark.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param base64 the picture's bytes
 * @param alternativeEn what it shows, for who hears a report
 * @param alternativeEs the same in Spanish
 */
public record OfficeLogo(String mediaType, String base64, String alternativeEn, String alternativeEs) {}
