package org.istmo.web.account;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What somebody says their name and password are. */
record NameAndPassword(String name, String password) {

    private static final String SCHEME = "Basic ";

    /** From an Authorization header in UTF-8 (RFC 7617); empty when it is of another scheme or no such thing. */
    static Optional<NameAndPassword> ofHeader(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        Optional<String> pair = decoded(header.substring(SCHEME.length()).strip());
        return pair.filter(text -> text.indexOf(':') > 0).map(text -> {
            int colon = text.indexOf(':');
            return new NameAndPassword(text.substring(0, colon), text.substring(colon + 1));
        });
    }

    /** As typed at the sign-in page. */
    static NameAndPassword of(UsernamePasswordCredential typed) {
        return new NameAndPassword(typed.getCaller(), typed.getPasswordAsString());
    }

    private static Optional<String> decoded(String base64) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (IllegalArgumentException | CharacterCodingException notWhatTheSchemeSays) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "NameAndPassword[…]";
    }
}
