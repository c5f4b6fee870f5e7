package org.istmo.web.office;

import java.util.Map;
import org.istmo.domain.office.KeptLogo;

/**
 * A mark as the API shows it.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param base64 the picture
 * @param alternative what it shows, by language
 */
public record LogoView(String office, String mediaType, String base64, Map<String, String> alternative, String sha256) {

    static LogoView of(String office, KeptLogo kept) {
        return new LogoView(
                office,
                kept.logo().mediaType(),
                kept.logo().base64(),
                Map.of("en", kept.logo().alternativeEn(), "es", kept.logo().alternativeEs()),
                kept.sha256());
    }
}
