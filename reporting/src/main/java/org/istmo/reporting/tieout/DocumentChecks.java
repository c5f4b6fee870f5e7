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
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentTies;
import org.istmo.reporting.render.document.Tie;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.sentence.Sentences;
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
        String unit = tie.unit().name();
        Text place =
                tie.key().isEmpty() ? sentences.text("place", tie.table(), tie.row(), tie.column()) : label(tie.key());
        Text detail = sentences.text(
                Check.PARTS.word(), place, Shown.of(tie.printed(), unit), Shown.of(tie.reckoned(), unit));
        return Untied.figure(
                Check.PARTS,
                tie.key().isEmpty() ? tie.table() + "/" + tie.row() + "/" + tie.column() : tie.key(),
                new Untied.Told(tie.printed().toPlainString(), tie.reckoned().toPlainString(), unit),
                detail,
                tie.key().isEmpty() ? evidence.path() : evidence.path() + "/figures/" + tie.key() + "/rows");
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
                sentences.text(Check.LANGUAGES.word(), label(key), shown(english), shown(spanish)),
                evidence.path() + "/figures");
    }

    private Object shown(Value.@Nullable Quantity quantity) {
        return quantity == null
                ? sentences.text("languages.missing")
                : Shown.of(quantity.value(), quantity.unit().name());
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
