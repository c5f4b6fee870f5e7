package org.istmo.web.activity;

import java.util.Arrays;
import java.util.Optional;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.web.activity.RowCell.Kind;

/** What an activity has several of, as its form holds it: each with the fields of one of them, by the names that the API gives them. */
@SuppressWarnings("ImmutableEnumChecker") // Records of lists that List.copyOf made.
enum ActivitySection {
    COUNTRIES(RowShape.of("countries", RowCell.of("code", CodeList.PLACE), RowCell.number("percentage"))),
    THEMES(RowShape.of("themes", RowCell.of("code", CodeList.THEME), RowCell.number("percentage"))),
    FRAMEWORKS(RowShape.of("frameworks", RowCell.of("code", CodeList.FRAMEWORK), RowCell.number("percentage"))),
    ARTICLES(RowShape.of("articles", RowCell.of("code", CodeList.ARTICLE), RowCell.number("percentage"))),
    FUNDING(RowShape.of("funding", RowCell.of("grant", CodeList.GRANT), RowCell.number("percentage"))),
    PARTICIPANTS(RowShape.of(
            "participants",
            RowCell.number("people"),
            RowCell.of("sex", CodeList.SEX),
            RowCell.of("ageGroup", CodeList.AGE_GROUP),
            RowCell.of("country", CodeList.PLACE),
            RowCell.date("date"))),
    COUNTERPARTS(RowShape.of(
            "counterparts",
            RowCell.text("institution"),
            RowCell.of("country", CodeList.PLACE),
            RowCell.of("level", CodeList.GOVERNMENT_LEVEL),
            RowCell.text("subdivision"))),
    PARTNERS(RowShape.of(
            "partners",
            RowCell.text("name"),
            RowCell.text("ref"),
            RowCell.words("role", "activity.role.", "1", "2", "3", "4"),
            RowCell.of("type", CodeList.ORGANISATION_TYPE))),
    TRANSACTIONS(RowShape.of(
            "transactions",
            RowCell.date("date"),
            RowCell.words(
                    "type", "activity.type.", "4", "3", "2", "1", "11", "13", "12", "5", "6", "7", "8", "9", "10"),
            RowCell.number("value"),
            RowCell.of("currency", Kind.CURRENCY),
            RowCell.date("valueDate"),
            RowCell.text("document"),
            RowCell.of("grant", CodeList.GRANT),
            RowCell.text("budgetLine"),
            RowCell.of("costCategory", CodeList.COST_CATEGORY),
            RowCell.text("description"))),
    BUDGETS(RowShape.of(
                    "budgets",
                    RowCell.words("type", "activity.budgetType.", "1", "2"),
                    RowCell.words("status", "activity.budgetStatus.", "1", "2"),
                    RowCell.date("start"),
                    RowCell.date("end"),
                    RowCell.number("value"),
                    RowCell.of("currency", Kind.CURRENCY),
                    RowCell.date("valueDate"))
            .onDemand()),
    PLANNED(RowShape.of(
                    "plannedDisbursements",
                    RowCell.words("type", "activity.budgetType.", "1", "2"),
                    RowCell.date("start"),
                    RowCell.date("end"),
                    RowCell.number("value"),
                    RowCell.of("currency", Kind.CURRENCY),
                    RowCell.date("valueDate"),
                    RowCell.text("provider/name"),
                    RowCell.text("provider/ref"),
                    RowCell.text("receiver/name"),
                    RowCell.text("receiver/ref"))
            .onDemand()),
    RESULTS(ResultShapes.RESULTS),
    DOCUMENTS(RowShape.of(
                    "documents",
                    RowCell.text("url"),
                    RowCell.of("title/en", Kind.LINES),
                    RowCell.of("title/es", Kind.LINES),
                    RowCell.of("description/en", Kind.LINES),
                    RowCell.of("description/es", Kind.LINES),
                    RowCell.text("format"),
                    RowCell.date("date"),
                    RowCell.of("stage", CodeList.DOCUMENT_STAGE),
                    RowCell.text("licence"),
                    RowCell.words("sensitivity", "activity.sensitivity.", "public", "internal", "confidential"))
            .onDemand()
            .holding(
                    RowShape.codes(
                            "categories",
                            new RowCell("code", Kind.TEXT, null, DocumentCategories.CODES, DocumentCategories.KEY)),
                    RowShape.codes("languages", RowCell.of("code", Kind.LANGUAGE)))),
    RELATED(RowShape.of(
                    "related",
                    RowCell.words("type", "activity.relation.", "1", "2", "3", "4", "5"),
                    RowCell.text("identifier"))
            .onDemand());

    private final RowShape shape;

    ActivitySection(RowShape shape) {
        this.shape = shape;
    }

    /** The name of the field of the API. */
    String word() {
        return shape.word();
    }

    RowShape shape() {
        return shape;
    }

    static Optional<ActivitySection> of(String word) {
        return Arrays.stream(values())
                .filter(section -> section.word().equals(word))
                .findFirst();
    }
}
