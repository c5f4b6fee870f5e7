package org.istmo.web.activity;

import java.util.stream.Stream;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.web.activity.RowCell.Kind;

/** The rows of results: each with its indicators, which have baselines and periods, which have targets and what was reached; totals and their parts alike. */
final class ResultShapes {

    /** Of one's own, beside those that have a field each. */
    private static final RowShape DIMENSIONS = RowShape.of("dimensions", RowCell.text("name"), RowCell.text("value"))
            .onDemand();

    static final RowShape RESULTS = RowShape.of(
                    "results",
                    RowCell.of("title/en", Kind.LINES),
                    RowCell.of("title/es", Kind.LINES),
                    RowCell.of("description/en", Kind.LINES),
                    RowCell.of("description/es", Kind.LINES),
                    RowCell.words("type", "activity.resultType.", "1", "2", "3", "9"),
                    RowCell.yesOrNo("aggregation"))
            .onDemand()
            .holding(indicators());

    private ResultShapes() {}

    private static RowShape indicators() {
        return RowShape.of(
                        "indicators",
                        RowCell.of("title/en", Kind.LINES),
                        RowCell.of("title/es", Kind.LINES),
                        RowCell.of("description/en", Kind.LINES),
                        RowCell.of("description/es", Kind.LINES),
                        RowCell.words("measure", "activity.measure.", "1", "2", "3", "4", "5"),
                        RowCell.text("unit"),
                        RowCell.yesOrNo("ascending"))
                .holding(
                        measurements("baselines", RowCell.number("year"), RowCell.date("date")),
                        RowShape.of("periods", RowCell.date("start"), RowCell.date("end"))
                                .holding(measurements("targets"), measurements("actuals")));
    }

    private static RowShape measurements(String word, RowCell... before) {
        RowCell[] own = {
            RowCell.number("value"),
            RowCell.of("sex", CodeList.SEX),
            RowCell.of("ageGroup", CodeList.AGE_GROUP),
            RowCell.of("country", CodeList.PLACE),
            RowCell.text("location"),
            RowCell.of("comment/en", Kind.LINES),
            RowCell.of("comment/es", Kind.LINES)
        };
        RowCell[] cells = Stream.concat(Stream.of(before), Stream.of(own)).toArray(RowCell[]::new);
        return RowShape.of(word, cells).holding(DIMENSIONS);
    }
}
