package org.istmo.web.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong by IATI's schema, in our own words: the validator speaks of facets and content models, and only in English. It begins each of its messages
 * with the validation rule of XML Schema 1.0, part 1, appendix C.1, or part 2, section 4.3.
 *
 * @param code of the finding; {@value #OTHER} for a rule that nobody has met here, whose detail holds the validator's text
 * @param detail ends with what is missing, expected or wrong behind a colon, where there is such a thing
 */
record SchemaSentence(String code, String detail) {

    static final String OTHER = "schema-violation";

    private static final int LONGEST = 100;

    private static final Map<String, String> CODES_OF_TYPES = Map.ofEntries(
            Map.entry("date", "schema-no-date"),
            Map.entry("dateTime", "schema-no-moment"),
            Map.entry("decimal", "schema-no-number"),
            Map.entry("double", "schema-no-number"),
            Map.entry("int", "schema-no-number"),
            Map.entry("integer", "schema-no-number"),
            Map.entry("nonNegativeInteger", "schema-no-number"),
            Map.entry("positiveInteger", "schema-no-number"),
            Map.entry("boolean", "schema-no-boolean"),
            Map.entry("anyURI", "schema-no-address"));

    private static final Map<String, String> FORMS = Map.of(
            "schema-no-date", "Not a date such as 2023-12-31: %s",
            "schema-no-moment", "Not a moment such as 2023-12-31T18:00:00Z: %s",
            "schema-no-number", "Not a number such as 1234.50: %s",
            "schema-no-boolean", "Neither true nor false, 1 nor 0: %s",
            "schema-no-address", "Not an address on the web: %s");

    private static final Pattern TYPED =
            Pattern.compile("cvc-datatype-valid\\.1\\.2\\.1: '(.*)' is not a valid value for '(\\w+)'", Pattern.DOTALL);

    /** The first one that is found in a message holds; what says more than another stands before it. */
    private static final List<Rule> RULES = List.of(
            rule(
                    "cvc-enumeration-valid: Value '(.*)' is not facet-valid with respect to enumeration '\\[(.*)]'",
                    "schema-value-unlisted",
                    "'%s' is none of the values that are allowed: %s"),
            rule(
                    "cvc-(?:min|max)(?:In|Ex)clusive-valid: Value '(.*)' is not facet-valid",
                    "schema-value-out-of-range",
                    "The number is outside of what is allowed: %s"),
            rule(
                    "cvc-(?:pattern|length|minLength|maxLength)-valid: Value '(.*)'(?: with length = '\\d+')? is not facet-valid",
                    "schema-value-malformed",
                    "The value does not have the form that is asked for: %s"),
            rule(
                    "cvc-complex-type\\.2\\.4\\.[ae]: .*?'(.+?)'.* [Oo]ne of '(.+)' is expected",
                    "schema-element-misplaced",
                    "The element '%s' cannot stand here; expected here: %s"),
            rule(
                    "cvc-complex-type\\.2\\.4\\.[gh]: .*?'(.+?)'\\. '(.+?)' is expected",
                    "schema-element-misplaced",
                    "The element '%s' cannot stand here; expected here: %s"),
            rule(
                    "cvc-complex-type\\.2\\.4\\.[bij]: .*?'(.+?)' is not complete\\. (?:One of )?'(.+?)' is expected",
                    "schema-element-missing",
                    "The element '%s' is not whole; it still needs: %s"),
            rule(
                    "cvc-(?:complex-type\\.2\\.4\\.[cdf](?:\\.1)?|elt\\.1(?:\\.a)?): .*?'(.+?)'",
                    "schema-element-unexpected",
                    "Nothing like this is expected here: %s"),
            rule(
                    "cvc-complex-type\\.2\\.3: Element '(.+?)'",
                    "schema-text-unexpected",
                    "This element holds other elements and no text of its own: %s"),
            rule(
                    "cvc-(?:complex-type\\.2\\.[12]|type\\.3\\.1\\.2): Element '(.+?)'",
                    "schema-content-unexpected",
                    "This element holds no other elements: %s"),
            rule(
                    "cvc-(?:complex-type\\.3\\.2\\.2|type\\.3\\.1\\.1): .*?[Aa]ttribute '(.+?)' is not allowed to appear in element '(.+?)'",
                    "schema-attribute-unexpected",
                    "There is no attribute '%s' of the element: %s"),
            rule(
                    "cvc-complex-type\\.4: Attribute '(.+?)' must appear on element '(.+?)'",
                    "schema-attribute-missing",
                    "The attribute '%s' is missing from the element: %s"));

    /** @param message as the validator says it */
    static SchemaSentence of(String message) {
        Matcher typed = TYPED.matcher(message);
        if (typed.find()) {
            String code = CODES_OF_TYPES.getOrDefault(typed.group(2), "schema-value-malformed");
            String form = FORMS.getOrDefault(code, "The value does not have the form that is asked for: %s");
            return new SchemaSentence(code, form.formatted(shown(typed.group(1))));
        }
        for (Rule rule : RULES) {
            Matcher matcher = rule.message().matcher(message);
            if (matcher.find()) {
                Object[] named = new Object[matcher.groupCount()];
                for (int group = 1; group <= named.length; group++) {
                    named[group - 1] = shown(matcher.group(group));
                }
                return new SchemaSentence(rule.code(), rule.detail().formatted(named));
            }
        }
        return new SchemaSentence(OTHER, "IATI's schema does not allow this. In the words of the parser: " + message);
    }

    /** Every code that it may have. */
    static Set<String> codes() {
        return Stream.of(
                        Stream.of(OTHER),
                        CODES_OF_TYPES.values().stream(),
                        RULES.stream().map(Rule::code))
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Rule(Pattern message, String code, String detail) {}

    private static Rule rule(String message, String code, String detail) {
        return new Rule(Pattern.compile(message, Pattern.DOTALL), code, detail);
    }

    /** Names without braces and namespaces, and no more of a value than a person reads. */
    private static String shown(String text) {
        String bare = text.replaceAll("\"[^\"]*\":", "").replaceAll("[{}]", "").strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) + "…" : bare;
    }
}
