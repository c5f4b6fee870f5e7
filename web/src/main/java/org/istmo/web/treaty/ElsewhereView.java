package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.ReportedElsewhere;
import org.istmo.domain.field.Bilingual;
import org.istmo.web.form.FieldJson;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of an article of another treaty that holds the same obligation, as JSON.
 *
 * @param article of the treaty that was asked about
 * @param obligation what both hold
 * @param from the other article, in words, and {@code otherTreaty}, {@code otherArticle} its codes
 * @param version of the other article's assessment: what {@code takenFrom} names
 * @param date of the other article's assessment, as its source and all else here
 */
public record ElsewhereView(
        String article,
        String obligation,
        Bilingual name,
        Bilingual from,
        String otherTreaty,
        String otherArticle,
        long version,
        String status,
        Bilingual label,
        String date,
        String source,
        String sourceStatus,
        Bilingual sourceLabel,
        @Nullable Bilingual observations,
        String href) {

    static ElsewhereView of(ReportedElsewhere elsewhere) {
        Assessment reported = elsewhere.reported();
        Cell other = reported.cell();
        return new ElsewhereView(
                elsewhere.article(),
                elsewhere.obligation(),
                elsewhere.name(),
                TreatyWords.both("elsewhere.from", other.treaty(), other.article()),
                other.treaty(),
                other.article(),
                reported.version(),
                reported.status(),
                TreatyWords.both("status." + reported.status()),
                String.valueOf(reported.values().get("date")),
                reported.source(),
                reported.sourceStatus(),
                TreatyWords.both("source." + reported.sourceStatus()),
                reported.values().get("observations") instanceof Bilingual words ? words : null,
                CellPaths.of(other));
    }

    /** Within the answer that an article's assessment is. */
    static JsonArrayBuilder json(List<ReportedElsewhere> elsewhere) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        elsewhere.stream().map(ElsewhereView::of).map(ElsewhereView::json).forEach(array::add);
        return array;
    }

    private JsonObject json() {
        return Json.createObjectBuilder()
                .add("article", article)
                .add("obligation", obligation)
                .add("name", FieldJson.of(name))
                .add("from", FieldJson.of(from))
                .add("otherTreaty", otherTreaty)
                .add("otherArticle", otherArticle)
                .add("version", version)
                .add("status", status)
                .add("label", FieldJson.of(label))
                .add("date", date)
                .add("source", source)
                .add("sourceStatus", sourceStatus)
                .add("sourceLabel", FieldJson.of(sourceLabel))
                .add("observations", FieldJson.of(observations))
                .add("href", href)
                .build();
    }
}
