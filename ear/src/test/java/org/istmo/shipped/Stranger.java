package org.istmo.shipped;

import com.microsoft.playwright.APIResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Somebody before a browser who asks for what is another donor's, and reads all that is sent, whether the page shows it or not. */
final class Stranger {

    /** Posts an empty form, as the page that it stands on would. */
    private static final String POST = """
            async address => {
              const answer = await fetch(address, {method: 'POST', body: new URLSearchParams({text: 'mine', comment: 'mine'})});
              return [answer.status, await answer.text()];
            }""";

    private static final String POSTED = "POST ";

    private final Visitor visitor;
    private final Rival theirs;
    private final Map<String, Sent> unknown = new HashMap<>();

    Stranger(Visitor visitor, Rival theirs) {
        this.visitor = visitor;
        this.theirs = theirs;
    }

    /**
     * What was sent.
     *
     * @param words without what the stranger had asked for, and what is another one in each page
     * @param headers without that too
     */
    private record Sent(int status, String words, String headers) {

        static Sent of(int status, String text, String headers, String address) {
            return new Sent(status, without(address, text), without(address, headers));
        }

        private static String without(String address, String text) {
            String path = address.replaceFirst("\\?.*", "");
            String query = address.substring(path.length()).replaceFirst("^\\?", "");
            String words = text.replaceAll(
                    "nonce=\"[^\"]*\"|csp\\.init\\('[^']*'\\)|data-left=\"\\d+\"|href=\"\\?language=[^\"]*\"", "");
            if (!query.isEmpty()) {
                words = words.replace(query.replace("&", "&amp;"), "@").replace(query, "@");
                for (String part : query.split("&", -1)) {
                    words = words.replace(part, "@");
                    String value = URLDecoder.decode(part.replaceFirst("^[^=]*=?", ""), StandardCharsets.UTF_8);
                    words = value.length() < 4 ? words : words.replace(value, "@");
                }
            }
            return path.equals("/") ? words : words.replace(path, "@");
        }

        /** Where they begin to differ. */
        String beside(Sent other) {
            int at = 0;
            while (at < Math.min(words.length(), other.words.length()) && words.charAt(at) == other.words.charAt(at)) {
                at++;
            }
            return status + " " + part(words, at) + " beside " + other.status + " " + part(other.words, at);
        }

        private static String part(String words, int at) {
            return words.substring(Math.max(0, at - 60), Math.min(words.length(), at + 60))
                    .replace('\n', ' ');
        }

        boolean isLike(Sent other) {
            return status == other.status && words.equals(other.words);
        }
    }

    /** Goes there, and says what is wrong unless it is refused as one where nothing ever was. */
    Optional<String> finds(String address) {
        return differs(address, gone(address), unknown.computeIfAbsent(nowhere(address), this::gone));
    }

    /** Sends a form there, and says the same. */
    Optional<String> changes(String address) {
        return differs(
                POSTED + address,
                posted(address),
                unknown.computeIfAbsent(POSTED + nowhere(address), none -> posted(nowhere(address))));
    }

    private Optional<String> differs(String address, Sent sent, Sent nothing) {
        // Who may not send such a form at all is told so before anybody looks for what it is about.
        if (sent.status() != 404 && !(address.startsWith(POSTED) && sent.status() == 403)) {
            return Optional.of(address + " answers " + sent.status());
        }
        return trace(address, sent.headers() + sent.words())
                .or(() -> sent.isLike(nothing)
                        ? Optional.empty()
                        : Optional.of(
                                address + " is told otherwise than " + nowhere(address) + ": " + sent.beside(nothing)));
    }

    /** What tells of the other donor in an own page or file; empty when nothing does. */
    Optional<String> leaks(String address) {
        if (LinksOfPages.isFile(address)) {
            APIResponse file = visitor.page().context().request().get(address);
            return file.status() == 200
                    ? trace(address, Sent.without(address, file.headers() + read(address, file.body())))
                    : Optional.of(address + " answers " + file.status());
        }
        Sent sent = gone(address);
        return sent.status() == 200
                ? trace(address, sent.headers() + sent.words())
                : Optional.of(address + " answers " + sent.status());
    }

    /** Looks for a word in an own list, and says what is wrong unless it is answered as a word that stands nowhere. */
    Optional<String> searches(String list, String word) {
        Sent found = searched(list, word);
        Sent nothing = searched(list, "NONESUCH");
        return found.isLike(nothing)
                ? Optional.empty()
                : Optional.of(
                        list + word + " is told otherwise than a word that stands nowhere: " + found.beside(nothing));
    }

    private Sent searched(String list, String word) {
        Answer answer = visitor.sent(list + word);
        return Sent.of(answer.status(), answer.text().replace(word, "@"), "", list + "@");
    }

    private Sent gone(String address) {
        Answer answer = visitor.sent(address);
        return Sent.of(answer.status(), answer.text(), answer.headers().map().toString(), address);
    }

    private Sent posted(String address) {
        List<?> answer = (List<?>) visitor.page().evaluate(POST, address);
        return Sent.of(((Number) answer.get(0)).intValue(), String.valueOf(answer.get(1)), "", address);
    }

    private Optional<String> trace(String address, String words) {
        Matcher trace = theirs.traces().matcher(words);
        return trace.find()
                ? Optional.of(address + " tells of " + words.substring(Math.max(0, trace.start() - 80), trace.end()))
                : Optional.empty();
    }

    /** The same of what there never was. */
    private String nowhere(String address) {
        return address.replaceAll("(?<![%A-Za-z\\d]|%[\\dA-F])\\d+", "999999999")
                .replaceAll("(?i)" + theirs.mark(), "nonesuch");
    }

    private static String read(String address, byte[] file) {
        String path = address.replaceFirst("\\?.*", "");
        if (path.endsWith(".pdf")) {
            return Pdf.textOf(file);
        }
        return path.endsWith(".xlsx") ? Sheets.everything(file) : new String(file, StandardCharsets.UTF_8);
    }
}
