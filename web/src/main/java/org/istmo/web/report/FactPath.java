package org.istmo.web.report;

import java.time.LocalDate;
import java.util.Optional;
import org.istmo.reporting.lineage.Fact;

/** Where in the API the thing is that a fact names; nothing where it is withheld, or has no address of its own. */
final class FactPath {

    private static final String API = "/api/v1/";

    private FactPath() {}

    /** @param known the last day of the report's period: what was reported of an article is read as it was known then */
    static Optional<String> of(LocalDate known, Fact fact) {
        String[] names = fact.reference().replace(" ", "%20").split(":", -1);
        return switch (fact.kind()) {
            case "assessment", "recommendation", "need", "evidence", "gap" ->
                names.length < 3
                        ? Optional.empty()
                        : Optional.of(API + "treaties/" + names[0] + "/states/" + names[2] + "/articles/" + names[1]
                                + "?asOf=" + known);
            case "article" ->
                names.length == 2
                        ? Optional.of(API + "treaties/" + names[0] + "/articles/" + names[1])
                        : Optional.empty();
            case "entry" ->
                names.length == 3 ? Optional.of(API + "activities/" + names[0] + "/entries") : Optional.empty();
            case "programme-need" -> numbered("programme-needs/", fact);
            case "assisting-activity" -> numbered("activities/", fact);
            case "overlap" -> numbered("overlaps/", fact);
            case "consultation-need" ->
                names.length == 2 ? Optional.of(API + "consultations/" + names[0]) : Optional.empty();
            case "agreed-response" ->
                names.length == 2
                        ? Optional.of(API + "consultations/" + names[0] + "/responses/" + names[1])
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> numbered(String path, Fact fact) {
        return fact.reference().matches("\\d+") ? Optional.of(API + path + fact.reference()) : Optional.empty();
    }
}
