package org.istmo.reporting.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Through which server mail goes out.
 *
 * @param secure whether the connection begins with TLS ({@code smtps}); otherwise TLS is taken up where the server offers it (STARTTLS, RFC 3207), and insisted on
 *     by {@link #insistsOnTls()}
 * @param user none: the server asks for no name
 * @param from whose name mail goes out in
 */
public record MailSettings(
        boolean secure, String host, int port, Optional<String> user, Optional<String> password, String from) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int SMTP = 25;
    private static final int SMTPS = 465;

    /**
     * {@code ISTMO_SMTP_URL} and {@code ISTMO_MAIL_FROM}; empty while the first is unset: mail is kept in the outbox then.
     *
     * @param publicUrl the address that people reach this server at, whose host is the sender's where nothing else is said
     * @throws IllegalArgumentException when it is no such address, naming the variable
     */
    public static Optional<MailSettings> from(Map<String, String> environment, String publicUrl) {
        String given = environment.getOrDefault("ISTMO_SMTP_URL", "");
        if (given.isBlank()) {
            return Optional.empty();
        }
        URI url = url(given);
        boolean secure = "smtps".equals(url.getScheme());
        if (url.getHost() == null || !(secure || "smtp".equals(url.getScheme()))) {
            throw wrong();
        }
        String[] names = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":", 2);
        String sender = environment.getOrDefault("ISTMO_MAIL_FROM", "");
        return Optional.of(new MailSettings(
                secure,
                url.getHost(),
                url.getPort() > 0 ? url.getPort() : secure ? SMTPS : SMTP,
                names.length > 0 ? Optional.of(plain(names[0])) : Optional.empty(),
                names.length > 1 ? Optional.of(plain(names[1])) : Optional.empty(),
                sender.isBlank() ? "istmo@" + URI.create(publicUrl).getHost() : sender));
    }

    /** A password goes to another machine under TLS or not at all (RFC 8314). */
    boolean insistsOnTls() {
        return password.isPresent() && !LOOPBACK.contains(host);
    }

    private static URI url(String given) {
        try {
            return new URI(given.strip());
        } catch (URISyntaxException noUrl) {
            throw wrong();
        }
    }

    /** Without what was given: a password may be in it. */
    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "ISTMO_SMTP_URL is not of the form smtp://user:password@host:port or smtps://…");
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
