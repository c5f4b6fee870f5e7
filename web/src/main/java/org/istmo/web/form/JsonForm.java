package org.istmo.web.form;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.domain.validation.DateRules;
import org.istmo.web.paging.JsonBody;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read field by field. What is wrong with a field is remembered with its JSON pointer (RFC 6901), so that all of it comes to light at
 * once; absent and null are the same, and so is a text without words.
 */
public final class JsonForm {

    private static final Pattern POWER = Pattern.compile("[eE]");

    private final JsonObject object;
    private final String pointer;
    private final List<Invalid.Field> wrong;

    private JsonForm(JsonObject object, String pointer, List<Invalid.Field> wrong) {
        this.object = object;
        this.pointer = pointer;
        this.wrong = wrong;
    }

    /** @throws org.istmo.domain.problem.Unreadable when the body is no JSON object */
    public static JsonForm of(String body) {
        return of(JsonBody.object(body));
    }

    public static JsonForm of(JsonObject object) {
        return new JsonForm(object, "", new ArrayList<>());
    }

    /** The JSON pointer of a field. */
    public String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Remembers that a field is wrong; what is wrong twice over is said once. */
    public void wrong(String name, String code, String detail) {
        add(new Invalid.Field(at(name), code, detail));
    }

    /** Remembers that an item of a list is wrong; the first one is 0. */
    void wrong(String name, int index, String code, String detail) {
        add(new Invalid.Field(at(name) + "/" + index, code, detail));
    }

    /** Remembers that a field has to be there, unless something else is wrong with it. */
    public void missing(String name) {
        present(name, Optional.empty());
    }

    /** @throws Invalid naming every field that was wrong so far, here and in the forms within */
    public void mustBeSound() {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** Whether the field is there at all, be it null or empty. */
    public boolean says(String name) {
        return object.containsKey(name);
    }

    /** Whether the field is there and not null. */
    public boolean holds(String name) {
        return value(name).isPresent();
    }

    /** Whether the field is an object. */
    public boolean holdsObject(String name) {
        return value(name).filter(JsonObject.class::isInstance).isPresent();
    }

    /** Whether the field is a list. */
    public boolean holdsList(String name) {
        return value(name).filter(JsonArray.class::isInstance).isPresent();
    }

    /** What was wrong so far, here and in the forms around and within. */
    public List<Invalid.Field> faults() {
        return List.copyOf(wrong);
    }

    /** The names of its fields, where they are words of the caller's own. Those that no database keeps are wrong, and not among them. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : object.keySet()) {
            if (Words.areOneLine(name)) {
                names.add(name);
            } else {
                add(Words.unkeepable(pointer));
            }
        }
        return names;
    }

    /** Finds every field wrong that is not among the known ones: a slip in a name would else lose what it holds. */
    public void knowsOnly(Set<String> known) {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                wrong(name, "unknown-field", "There is no such field here.");
            }
        }
    }

    /** One line of at most so many characters. */
    public Optional<String> text(String name, int most) {
        return value(name).flatMap(value -> text(value, at(name), most, false));
    }

    /** One line that has to be there; empty when it is not, which is remembered. */
    public String needed(String name, int most) {
        return present(name, text(name, most)).orElse("");
    }

    /** Lines of at most so many characters in all. */
    public Optional<String> lines(String name, int most) {
        return value(name).flatMap(value -> text(value, at(name), most, true));
    }

    /** A date as ISO 8601 writes it, of the years 1900 to 2100. */
    public Optional<LocalDate> date(String name) {
        return text(name, 40).flatMap(text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                if (DateRules.holds(date)) {
                    return Optional.of(date);
                }
                wrong(
                        name,
                        "out-of-range",
                        "The year is from " + DateRules.FIRST_YEAR + " to " + DateRules.LAST_YEAR + ".");
            } catch (DateTimeException noDate) {
                wrong(name, "no-date", "Not a date such as 2023-12-31: " + text);
            }
            return Optional.empty();
        });
    }

    /** A date that has to be there; a text without words is none, which is remembered as what is absent is. */
    public Optional<LocalDate> neededDate(String name) {
        return present(name, date(name));
    }

    /** A decimal, as a string of digits (which is exact everywhere) or a number; a power of ten is none that anybody writes as text. */
    public Optional<BigDecimal> decimal(String name, int integerDigits, int decimals) {
        return value(name).flatMap(value -> {
            try {
                String text = value instanceof JsonString string ? string.getString() : value.toString();
                if ((value instanceof JsonString || value instanceof JsonNumber) && text.length() <= 100) {
                    BigDecimal number = new BigDecimal(text.strip());
                    Optional<BigDecimal> fits = fitting(name, number, integerDigits, decimals);
                    if (fits.isPresent()
                            && value instanceof JsonString
                            && POWER.matcher(text).find()) {
                        throw new NumberFormatException(text);
                    }
                    return fits;
                }
            } catch (ArithmeticException | NumberFormatException noNumber) {
                noNumber(name, decimals);
                return Optional.empty();
            }
            noNumber(name, decimals);
            return Optional.empty();
        });
    }

    /** An amount of money: at most 24 digits before the point and 6 after it. */
    public Optional<BigDecimal> amount(String name) {
        return decimal(name, 24, 6);
    }

    /** A percentage from 0 to 100 with at most 6 decimals. */
    public Optional<BigDecimal> percentage(String name) {
        return decimal(name, 3, 6).filter(number -> {
            boolean within = number.signum() >= 0 && number.compareTo(new BigDecimal(100)) <= 0;
            if (!within) {
                wrong(name, "out-of-range", "A percentage is from 0 to 100.");
            }
            return within;
        });
    }

    public Optional<Long> integer(String name, long least, long most) {
        return decimal(name, 18, 0).map(BigDecimal::longValueExact).filter(number -> {
            boolean within = number >= least && number <= most;
            if (!within) {
                wrong(name, "out-of-range", "It is from " + least + " to " + most + ".");
            }
            return within;
        });
    }

    public Optional<Boolean> yesOrNo(String name) {
        return value(name).flatMap(value -> {
            if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                return Optional.of(value == JsonValue.TRUE);
            }
            wrong(name, "no-boolean", "It is true or false.");
            return Optional.empty();
        });
    }

    /** One of the known codes. */
    public Optional<String> oneOf(String name, Set<String> known) {
        return oneOf(
                name,
                known,
                "It is one of " + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    /** One of the known codes, with words of their own for those that do not read well in a list. */
    public Optional<String> oneOf(String name, Set<String> known, String otherwise) {
        return text(name, 200).filter(code -> {
            if (!known.contains(code)) {
                wrong(name, "unknown-code", otherwise);
            }
            return known.contains(code);
        });
    }

    /** Words by language: an object with {@code en} and {@code es}, or one text for both. */
    public Map<String, String> words(String name, int most) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return Map.of();
        }
        Map<String, String> words = new LinkedHashMap<>();
        if (value.get() instanceof JsonObject byLanguage) {
            JsonForm form = new JsonForm(byLanguage, at(name), wrong);
            form.knowsOnly(Set.of("en", "es"));
            for (String language : List.of("en", "es")) {
                form.lines(language, most).ifPresent(text -> words.put(language, text));
            }
        } else {
            text(value.get(), at(name), most, true).ifPresent(text -> words.put("en", text));
        }
        return words;
    }

    /** Words of which at least one language has to be there. */
    public Map<String, String> neededWords(String name, int most) {
        Map<String, String> words = words(name, most);
        if (words.isEmpty()) {
            wrong(name, "missing", "Words are needed here, in English or Spanish.");
        }
        return words;
    }

    /** The object of that name. */
    public Optional<JsonForm> form(String name) {
        return value(name).flatMap(value -> {
            if (value instanceof JsonObject within) {
                return Optional.of(new JsonForm(within, at(name), wrong));
            }
            wrong(name, "no-object", "An object is needed here.");
            return Optional.empty();
        });
    }

    /** The objects of a list; an empty one when it is absent. */
    public List<JsonForm> forms(String name) {
        return list(
                        name,
                        value -> value instanceof JsonObject
                                ? Optional.empty()
                                : Optional.of("An object is needed here."))
                .stream()
                .map(item -> new JsonForm((JsonObject) item.value(), item.pointer(), wrong))
                .toList();
    }

    /** The same of at most so many; of a longer list none, which is remembered. */
    public List<JsonForm> forms(String name, int most) {
        if (value(name)
                .filter(value -> value instanceof JsonArray array && array.size() > most)
                .isPresent()) {
            wrong(name, "too-many", "At most " + most + " stand here.");
            return List.of();
        }
        return forms(name);
    }

    /**
     * The things of a list, each either an object or a bare word, which stands for an object that holds it under the given name.
     *
     * @param key the field that a bare word is the value of, such as {@code code}
     */
    public List<JsonForm> formsOrWords(String name, String key) {
        return formsOr(JsonString.class, name, key, "An object or a word is needed here.");
    }

    /** The same of things that are each an object or a bare number. */
    public List<JsonForm> formsOrNumbers(String name, String key) {
        return formsOr(JsonNumber.class, name, key, "An object or a number is needed here.");
    }

    private List<JsonForm> formsOr(Class<? extends JsonValue> bare, String name, String key, String otherwise) {
        return list(
                        name,
                        value -> value instanceof JsonObject || bare.isInstance(value)
                                ? Optional.empty()
                                : Optional.of(otherwise))
                .stream()
                .map(item -> item.value() instanceof JsonObject within
                        ? new JsonForm(within, item.pointer(), wrong)
                        : new JsonForm(
                                Json.createObjectBuilder()
                                        .add(key, item.value())
                                        .build(),
                                item.pointer(),
                                wrong))
                .toList();
    }

    /** The words of a list, each one line of at most so many characters. */
    public List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        for (Item item : list(name, value -> Optional.empty())) {
            Optional<String> text = text(item.value(), item.pointer(), most, false);
            if (text.isEmpty() && item.value() instanceof JsonString) {
                add(new Invalid.Field(item.pointer(), "missing", "A word is needed here."));
            }
            text.ifPresent(texts::add);
        }
        return texts;
    }

    /** The whole numbers of a list, each within these bounds. */
    public List<Long> integers(String name, long least, long most) {
        Function<JsonValue, Optional<String>> fault = value -> value instanceof JsonNumber number
                        && number.isIntegral()
                        && number.bigDecimalValue().compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.bigDecimalValue().compareTo(BigDecimal.valueOf(most)) <= 0
                ? Optional.empty()
                : Optional.of("A whole number from " + least + " to " + most + " is needed here.");
        return list(name, fault).stream()
                .map(item -> ((JsonNumber) item.value()).longValueExact())
                .toList();
    }

    private record Item(String pointer, JsonValue value) {}

    private List<Item> list(String name, Function<JsonValue, Optional<String>> fault) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonArray array)) {
            wrong(name, "not-a-list", "A list is needed here.");
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            String where = at(name) + "/" + index;
            JsonValue item = array.get(index);
            Optional<String> wrongWith = fault.apply(item);
            if (wrongWith.isPresent()) {
                add(new Invalid.Field(where, "wrong-type", wrongWith.get()));
            } else {
                items.add(new Item(where, item));
            }
        }
        return items;
    }

    private Optional<JsonValue> value(String name) {
        @Nullable JsonValue value = object.get(name);
        return value == null || value == JsonValue.NULL ? Optional.empty() : Optional.of(value);
    }

    private Optional<String> text(JsonValue value, String where, int most, boolean lines) {
        if (!(value instanceof JsonString string)) {
            add(new Invalid.Field(where, "no-text", "A text is needed here."));
            return Optional.empty();
        }
        String text = string.getString();
        if (!(lines ? Words.areLines(text) : Words.areOneLine(text))) {
            add(Words.unkeepable(where));
            return Optional.empty();
        }
        if (text.length() > most) {
            add(new Invalid.Field(where, "too-long", "At most " + most + " characters are kept here."));
            return Optional.empty();
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private Optional<BigDecimal> fitting(String name, BigDecimal number, int integerDigits, int decimals) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (Math.abs((long) bare.scale()) > 100
                || bare.precision() - bare.scale() > integerDigits
                || bare.scale() > decimals) {
            wrong(name, "out-of-range", most(integerDigits, decimals));
            return Optional.empty();
        }
        return Optional.of(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    private void noNumber(String name, int decimals) {
        wrong(
                name,
                "no-number",
                decimals == 0 ? "Not a whole number such as 12." : "Not a decimal such as \"1234.50\".");
    }

    private static String most(int integerDigits, int decimals) {
        return decimals == 0
                ? "It is a whole number of at most " + integerDigits + " digits."
                : "At most " + integerDigits + " digits before the point and " + decimals + " after it.";
    }

    /** What was read of a field that has to be there; that it is missing is remembered, unless it was found wrong already. */
    public <T> Optional<T> present(String name, Optional<T> value) {
        if (value.isEmpty() && wrong.stream().noneMatch(field -> field.pointer().equals(at(name)))) {
            wrong(name, "missing", "It has to be there.");
        }
        return value;
    }

    private void add(Invalid.Field field) {
        if (!wrong.contains(field)) {
            wrong.add(field);
        }
    }
}
