package org.istmo.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.domain.rowfile.Coded;
import org.istmo.web.form.Choice;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.istmo.web.template.Choices;
import org.jspecify.annotations.Nullable;

/** What the fields of an activity are chosen from: a short list is chosen from, a longer one is typed from. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ActivityChoices {

    private static final int MOST_CHOICES = 30;
    private static final int MOST_WORDS = 15;
    private static final String CURRENCY = "list-currency";
    private static final String LANGUAGE = "list-language";
    private static final String CATEGORY = "list-category";

    private CodeNames names;
    private Reading reading;
    private final Map<CodeList, List<Choice>> known = new LinkedHashMap<>();

    protected ActivityChoices() {}

    @Inject
    public ActivityChoices(CodeNames names, Reading reading) {
        this.names = names;
        this.reading = reading;
    }

    /** A list that fields are typed from. */
    public record Listed(String id, List<Choice> choices) {

        public Listed {
            choices = List.copyOf(choices);
        }
    }

    /** Those that fields are typed from. */
    List<Listed> lists() {
        return Stream.concat(
                        Stream.of(CodeList.PLACE, CodeList.ARTICLE, CodeList.GRANT, CodeList.DONOR)
                                .map(list -> new Listed(id(list), offered(list))),
                        Stream.of(
                                new Listed(CURRENCY, currencies()),
                                new Listed(LANGUAGE, languages()),
                                new Listed(CATEGORY, words(DocumentCategories.KEY, DocumentCategories.CODES))))
                .toList();
    }

    /** What a field is chosen from, with what it holds; empty where it is typed. */
    List<Choice> chosen(RowCell cell, String value) {
        CodeList list = cell.list();
        if (list != null) {
            return isShort(list) ? with(list, value) : List.of();
        }
        boolean some = !cell.codes().isEmpty() && cell.codes().size() <= MOST_WORDS;
        return some ? with(words(cell.key(), cell.codes()), value) : List.of();
    }

    /** The id of the list that a field is typed from; null where there is none. */
    @Nullable
    String typedFrom(RowCell cell) {
        CodeList list = cell.list();
        if (list != null) {
            return isShort(list) ? null : id(list);
        }
        return switch (cell.kind()) {
            case CURRENCY -> CURRENCY;
            case LANGUAGE -> LANGUAGE;
            default -> cell.codes().size() > MOST_WORDS ? CATEGORY : null;
        };
    }

    /** All of a list, with the code that stands though nothing new may name it. */
    List<Choice> with(CodeList list, String value) {
        return with(offered(list), value);
    }

    private static List<Choice> with(List<Choice> offered, String value) {
        boolean there =
                value.isEmpty() || offered.stream().anyMatch(one -> one.value().equals(value));
        return there
                ? offered
                : Stream.concat(offered.stream(), Stream.of(new Choice(value, value)))
                        .toList();
    }

    private boolean isShort(CodeList list) {
        return list != CodeList.GRANT && offered(list).size() <= MOST_CHOICES;
    }

    private List<Choice> offered(CodeList list) {
        return known.computeIfAbsent(
                list, asked -> names.offered(asked).stream().map(this::choice).toList());
    }

    private List<Choice> currencies() {
        return Choices.currencies().stream().map(this::choice).toList();
    }

    /** ISO 639-1, by the names in the reader's language. */
    private List<Choice> languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .map(code -> new Choice(code, Locale.forLanguageTag(code).getDisplayLanguage(reading.getLocale())))
                .toList();
    }

    private List<Choice> words(String key, List<String> codes) {
        return codes.stream()
                .map(code -> new Choice(code, reading.say(key + code)))
                .toList();
    }

    private Choice choice(Coded coded) {
        return new Choice(coded.code(), names.name(coded));
    }

    private static String id(CodeList list) {
        return "list-" + list.name().toLowerCase(Locale.ROOT);
    }
}
