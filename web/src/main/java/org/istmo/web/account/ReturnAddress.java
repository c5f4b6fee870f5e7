package org.istmo.web.account;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a person goes once they are signed in: a page of ours, whatever the address they came with says. */
public final class ReturnAddress {

    public static final String HOME = "/";
    private static final int LONGEST = 2_000;

    private ReturnAddress() {}

    /** The page that was asked for, or the home page when it is no page of ours. */
    public static String of(@Nullable String asked) {
        return asked != null && isOurs(asked) ? asked : HOME;
    }

    private static boolean isOurs(String address) {
        return address.length() <= LONGEST
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl)
                && isPage(address);
    }

    private static boolean isPage(String address) {
        try {
            URI uri = new URI(address);
            String path = uri.getPath();
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && !path.contains("//")
                    && !path.contains("/.")
                    && !path.startsWith("/api")
                    && !path.startsWith("/sign-in");
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
