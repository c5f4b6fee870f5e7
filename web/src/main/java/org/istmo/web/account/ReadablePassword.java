package org.istmo.web.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A random password that can be read off a screen: no letter that looks like another. */
final class ReadablePassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadablePassword() {}

    /** 99 bits. */
    static String fresh() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
