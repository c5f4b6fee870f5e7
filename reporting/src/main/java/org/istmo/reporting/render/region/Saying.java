package org.istmo.reporting.render.region;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.istmo.domain.treaty.KnownUntil;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.render.Figures;
import org.istmo.reporting.render.Labels;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Note;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** The words of one report type in one language, and the values that its tables hold. */
public final class Saying {

    private final String type;
    private final Language language;
    private final Labels labels;
    private final Figures figures;

    public Saying(String type, Language language) {
        this.type = type;
        this.language = language;
        this.labels = Labels.of(type, language);
        this.figures = new Figures(language, labels);
    }

    public String word(String key) {
        return labels.word(key);
    }

    public String sentence(String key, String... blanks) {
        return labels.sentence(key, blanks);
    }

    public String in(Text text) {
        return text.in(language);
    }

    public String count(long number) {
        return figures.count(number);
    }

    public String day(LocalDate day) {
        return figures.longDate(day);
    }

    String moment(Instant instant) {
        return figures.moment(instant);
    }

    /** Until when what a report says was known: the end of its period, or the reading where that end had not come. */
    public String known(Imprint imprint) {
        return endedBefore(imprint) ? day(imprint.to()) : moment(imprint.readAt());
    }

    /** The same as a line of the cover. */
    public Front.Fact knownOnCover(Imprint imprint) {
        return new Front.Fact(word(endedBefore(imprint) ? "cover.known" : "cover.known.reading"), known(imprint));
    }

    /** Days end in Greenwich, as they do for what was known. */
    private static boolean endedBefore(Imprint imprint) {
        return !KnownUntil.endOf(imprint.to()).toInstant().isAfter(imprint.readAt());
    }

    String quarter(String quarter) {
        return figures.quarter(quarter);
    }

    /** The same in the alphabetical order of what they are called in the language: nothing else ranks States. */
    public <T> List<T> alphabetically(List<T> things, Function<T, Text> name) {
        Collator collator = Collator.getInstance(language.locale());
        return things.stream()
                .sorted(Comparator.comparing(thing -> in(name.apply(thing)), collator))
                .toList();
    }

    public Column column(String key) {
        return Column.of(key, word("column." + key));
    }

    public Value words(Text text) {
        return Value.words(in(text));
    }

    /** An amount without a rate says so. */
    public Value money(@Nullable Amount amount) {
        return amount == null
                ? new Value.Told(word("no.rate"))
                : Value.money(amount.key(), amount.value(), amount.currency());
    }

    /** @param ofWhat a label, and with {@code .one} after it the one of a single one */
    public Value count(Counted counted, String ofWhat) {
        Long count = counted.count();
        return count == null ? new Value.Told(word("suppressed")) : count(counted.key(), count, ofWhat);
    }

    /** The same of a figure that is told to everybody. */
    public Value count(String key, long count, String ofWhat) {
        return Value.count(key, BigDecimal.valueOf(count), word(ofWhat + ".one"), word(ofWhat));
    }

    public Note note(String key, String... blanks) {
        return new Note(word("note." + key + ".title"), sentence("note." + key, blanks));
    }

    /** Notes that every report of the ledger has: basis, currencies, missing rates, where it was read. */
    public List<Block> commonNotes(Imprint imprint, long withoutRate) {
        List<Block> notes = new ArrayList<>(List.of(note("status"), note("basis"), note("currencies")));
        notes.add(withoutRate == 0 ? note("rates.all") : note("rates.missing", count(withoutRate)));
        notes.add(note("reading", moment(imprint.readAt()), count(imprint.trailPosition()), imprint.address()));
        return notes;
    }

    public Front front(String subject, List<Front.Fact> facts, Imprint imprint, String snapshot) {
        List<Front.Fact> all = new ArrayList<>(facts);
        all.add(new Front.Fact(word("cover.period"), sentence("period", day(imprint.from()), day(imprint.to()))));
        return new Front(
                type,
                word("title"),
                subject,
                word("organisation"),
                all,
                imprint.provisional() ? List.of(word("provisional")) : List.of(),
                word("interim"),
                imprint,
                snapshot);
    }

    /** A last row that adds the plain ones up. */
    public static Row total(List<Value> values) {
        return Row.plain("total", values).as(Row.Emphasis.TOTAL, new Reckoning.SumWhere(Map.of()));
    }

    /** A last row whose figures follow from no others, such as a distinct count. */
    static Row given(List<Value> values) {
        return Row.plain("total", values).as(Row.Emphasis.TOTAL, new Reckoning.Given());
    }
}
