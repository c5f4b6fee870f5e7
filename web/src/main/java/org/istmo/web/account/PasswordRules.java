package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords may be chosen (NIST SP 800-63B, revision 4, 3.1.1.2): long ones, none that everybody tries first, and no rule of which signs they are made of. They
 * are never asked to be changed for their age.
 */
@ApplicationScoped
public class PasswordRules {

    /** In characters, where the password stands alone. */
    static final int SHORTEST = 15;

    /** The same where a code is asked for besides. */
    static final int SHORTEST_WITH_CODE = 8;

    static final int LONGEST = 200;
    private static final String LIST = "/passwords/common.txt";
    private static final int FEWEST_SIGNS = 5;
    private static final int SHORTEST_NAME = 4;

    private final Set<String> common;

    public PasswordRules() {
        this.common = read();
    }

    /**
     * The stable word for what is wrong with a password; empty where nothing is.
     *
     * @param name of the account
     * @param withCode whether a code is asked for besides
     */
    Optional<String> fault(String password, String name, boolean withCode) {
        String bare = password.toLowerCase(Locale.ROOT);
        if (characters(password) < (withCode ? SHORTEST_WITH_CODE : SHORTEST)) {
            return Optional.of(withCode ? "password-short-with-code" : "password-short");
        }
        if (characters(password) > LONGEST) {
            return Optional.of("too-long");
        }
        if (name.length() >= SHORTEST_NAME && bare.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("password-name");
        }
        return isCommon(bare) ? Optional.of("password-common") : Optional.empty();
    }

    private boolean isCommon(String bare) {
        return common.contains(bare)
                || bare.chars().distinct().count() < FEWEST_SIGNS
                || isRun(bare)
                || isRepeated(bare);
    }

    /** Such as abcdef or 987654. */
    private static boolean isRun(String text) {
        for (int step : new int[] {1, -1}) {
            int at = 1;
            while (at < text.length()
                    && (text.charAt(at) - text.charAt(at - 1) == step
                            || text.charAt(at) == '0' && text.charAt(at - 1) == '9'
                            || text.charAt(at) == '9' && text.charAt(at - 1) == '0')) {
                at++;
            }
            if (at == text.length()) {
                return true;
            }
        }
        return false;
    }

    /** Nothing but one piece twice or more often. */
    private static boolean isRepeated(String text) {
        return (text + text).indexOf(text, 1) < text.length();
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Set<String> read() {
        try (InputStream list = PasswordRules.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("There is no " + LIST);
            }
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
