package org.istmo.reporting.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Where mail can go to: a plain address, as RFC 5322 has it, with no name beside it. */
public final class MailAddress {

    /** In characters (RFC 5321, 4.5.3.1). */
    public static final int LONGEST = 254;

    private MailAddress() {}

    public static boolean holds(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.indexOf('@') > 0
                    && text.length() <= LONGEST
                    && text.chars().noneMatch(character -> character <= ' ' || character == '<' || character == ',');
        } catch (AddressException none) {
            return false;
        }
    }
}
