package org.istmo.web.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something in which an activity breaks the schema.
 *
 * @param message as the validator says it, beginning with the rule of XML Schema
 */
record Violation(Element element, String message) {

    private static final List<String> REPEATING =
            List.of("cvc-attribute.3:", "cvc-type.3.1.3:", "cvc-complex-type.2.2:");

    private static final Pattern ABOUT_ATTRIBUTE = Pattern.compile(
            "(?:cvc-attribute|cvc-complex-type\\.(?:3\\.2\\.2|4)).*?[Aa]ttribute '([^']+)'.*", Pattern.DOTALL);

    /** Whether it says again, of an element or attribute, what the violation before said of its value. */
    boolean repeatsTheValue() {
        return REPEATING.stream().anyMatch(message::startsWith);
    }

    /** The path from the element to the attribute that it is about, such as {@code /@code}; otherwise empty. */
    String attributePath() {
        Matcher matcher = ABOUT_ATTRIBUTE.matcher(message);
        return matcher.matches() ? "/@" + matcher.group(1) : "";
    }
}
