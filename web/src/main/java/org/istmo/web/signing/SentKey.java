package org.istmo.web.signing;

import java.util.Base64;
import java.util.Set;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.JsonForm;

/** A key as it was sent: a PKCS#12 file and what opens it. */
record SentKey(byte[] pkcs12, String password) {

    /** In bytes. */
    static final int LARGEST = 1 << 20;

    /** @throws Invalid when a field is missing or is no Base64 */
    static SentKey of(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("pkcs12", "password"));
        String file = form.needed("pkcs12", LARGEST);
        String password = form.text("password", 1_000).orElse("");
        form.mustBeSound();
        try {
            return new SentKey(Base64.getDecoder().decode(file), password);
        } catch (IllegalArgumentException notBase64) {
            throw new Invalid("/pkcs12", "no-base64", "The file is sent in Base64.");
        }
    }
}
