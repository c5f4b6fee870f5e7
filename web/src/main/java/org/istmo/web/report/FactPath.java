package org.istmo.web.report;

import java.util.Optional;
import org.istmo.reporting.lineage.Fact;

/** Where in the API the thing is that a fact names; nothing where it is withheld, or has no address of its own. */
final class FactPath {

    private static final String API = "/api/v1/";

    /** Names in the reference of an assessment's version: treaty, article, State and the number of the version. */
    private static final int VERSIONED = 4;

    private FactPath() {}

    static Optional<String> of(Fact fact) {
        String[] names = fact.reference().replace(" ", "%20").split(":", -1);
        return switch (fact.kind()) {
            case "assessment", "recommendation", "need", "evidence" -> version(names);
            case "gap" -> gap(names);
            case "article" ->
                names.length == 2
                        ? Optional.of(API + "treaties/" + names[0] + "/articles/" + names[1])
                        : Optional.empty();
            case "entry" ->
                names.length == 3 ? Optional.of(API + "activities/" + names[0] + "/entries") : Optional.empty();
            case "programme-need" -> numbered("programme-needs/", fact);
            case "assisting-activity", "supporting-activity" -> numbered("activities/", fact);
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

    /** The very version that was read. */
    private static Optional<String> version(String[] names) {
        return names.length < VERSIONED ? Optional.empty() : Optional.of(cell(names) + "?record=" + names[3]);
    }

    /** To the assessment that it rests on, or, where it rests on none, to what was posted for the article in the State. */
    private static Optional<String> gap(String[] names) {
        return switch (names.length) {
            case VERSIONED - 1 -> Optional.of(cell(names) + "/entries");
            case VERSIONED + 1 -> version(names);
            default -> Optional.empty();
        };
    }

    private static String cell(String[] names) {
        return API + "treaties/" + names[0] + "/states/" + names[2] + "/articles/" + names[1];
    }

    private static Optional<String> numbered(String path, Fact fact) {
        return fact.reference().matches("\\d+") ? Optional.of(API + path + fact.reference()) : Optional.empty();
    }
}
