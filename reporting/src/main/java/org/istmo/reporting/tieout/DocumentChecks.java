package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentTies;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Tie;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.sentence.Sentences;
import org.istmo.reporting.sentence.Shown;
import org.jspecify.annotations.Nullable;

/** Holds the pages to themselves: parts to totals, one language to the other. */
final class DocumentChecks {

    private final Evidence evidence;
    private final Sentences sentences;

    DocumentChecks(Evidence evidence, Sentences sentences) {
        this.evidence = evidence;
        this.sentences = sentences;
    }

    /** What breaks in both languages is told once. */
    List<Untied> parts() {
        Map<String, Untied> untied = new LinkedHashMap<>();
        for (Document document : new TreeMap<>(evidence.draft().documents()).values()) {
            for (Tie tie : DocumentTies.broken(document)) {
                untied.putIfAbsent(tie.table() + "|" + tie.row() + "|" + tie.column(), part(tie));
            }
        }
        return List.copyOf(untied.values());
    }

    private Untied part(Tie tie) {
        boolean keyed = !tie.key().isEmpty();
        String place = tie.table() + "/" + tie.row() + "/" + tie.column();
        Text unit = keyed ? unit(tie.key(), tie.unit().name()) : unit(tie);
        return Untied.figure(
                Check.PARTS,
                keyed ? tie.key() : place,
                new Untied.Told(
                        tie.printed().toPlainString(),
                        tie.reckoned().toPlainString(),
                        tie.unit().name()),
                sentences.text(
                        Check.PARTS.word(),
                        keyed ? label(tie.key()) : place(tie),
                        Shown.of(tie.printed(), unit),
                        Shown.of(tie.reckoned(), unit)),
                keyed ? evidence.path() + "/figures/" + tie.key() + "/rows" : evidence.path());
    }

    private Text unit(String key, String otherwise) {
        return Optional.ofNullable(evidence.draft().units().get(key)).orElse(Text.untranslated(otherwise));
    }

    /** Of what is no figure of the report: what stands at its place in each language. */
    private Text unit(Tie tie) {
        return said(
                tie,
                place -> place.row().values().get(place.column()) instanceof Value.Quantity quantity
                        ? quantity.unit().name()
                        : tie.unit().name());
    }

    private Text place(Tie tie) {
        Text table = said(tie, place -> place.table().title());
        Text row = said(tie, Place::rowInWords);
        Text column =
                said(tie, place -> place.table().columns().get(place.column()).heading());
        return sentences.text("place", table, row, column);
    }

    /** Where a figure without a key stands in a document. */
    private record Place(Table table, Row row, int column) {

        String rowInWords() {
            return row.values().stream()
                    .filter(Value.Words.class::isInstance)
                    .map(value -> ((Value.Words) value).text())
                    .findFirst()
                    .orElse(row.id());
        }
    }

    private Text said(Tie tie, Function<Place, String> what) {
        return new Text(said(Language.EN, tie, what), said(Language.ES, tie, what));
    }

    private String said(Language language, Tie tie, Function<Place, String> what) {
        return Optional.ofNullable(evidence.draft().documents().get(language)).stream()
                .flatMap(Document::tables)
                .filter(table -> table.id().equals(tie.table()))
                .flatMap(table -> table.rows().stream()
                        .filter(row -> row.id().equals(tie.row()))
                        .map(row -> new Place(table, row, table.indexOf(tie.column()))))
                .findFirst()
                .map(what)
                .orElse(tie.row());
    }

    List<Untied> languages() {
        Document english = evidence.draft().documents().get(Language.EN);
        Document spanish = evidence.draft().documents().get(Language.ES);
        if (english == null || spanish == null) {
            return List.of();
        }
        Map<String, Value.Quantity> left = printed(english);
        Map<String, Value.Quantity> right = printed(spanish);
        List<Untied> untied = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        for (String key : keys) {
            if (differ(left.get(key), right.get(key))) {
                untied.add(language(key, left.get(key), right.get(key)));
            }
        }
        return untied;
    }

    private Untied language(String key, Value.@Nullable Quantity english, Value.@Nullable Quantity spanish) {
        Value.Quantity either = english != null ? english : spanish;
        return Untied.figure(
                Check.LANGUAGES,
                key,
                new Untied.Told(
                        plain(english),
                        plain(spanish),
                        either == null ? "" : either.unit().name()),
                sentences.text(Check.LANGUAGES.word(), label(key), shown(key, english), shown(key, spanish)),
                evidence.path() + "/figures");
    }

    private Text shown(String key, Value.@Nullable Quantity quantity) {
        if (quantity == null) {
            return sentences.text("languages.missing");
        }
        boolean counted = quantity.unit().kind() == Unit.Kind.COUNT;
        String own = quantity.unit().name();
        return Shown.of(quantity.value(), counted ? unit(key, own) : Text.untranslated(own));
    }

    private static @Nullable String plain(Value.@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value().toPlainString();
    }

    private Text label(String key) {
        return Optional.ofNullable(evidence.draft().figures().get(key))
                .map(figure -> figure.label())
                .orElse(Text.untranslated(key));
    }

    private static boolean differ(Value.@Nullable Quantity left, Value.@Nullable Quantity right) {
        if (left == null || right == null) {
            return true;
        }
        BigDecimal one = left.value();
        return one.compareTo(right.value()) != 0
                || left.unit().kind() != right.unit().kind();
    }

    private static Map<String, Value.Quantity> printed(Document document) {
        Map<String, Value.Quantity> printed = new LinkedHashMap<>();
        document.tables()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.values().stream())
                .filter(Value.Quantity.class::isInstance)
                .map(Value.Quantity.class::cast)
                .filter(quantity -> !quantity.key().isEmpty())
                .forEach(quantity -> printed.putIfAbsent(quantity.key(), quantity));
        return printed;
    }
}
