package org.istmo.web.clearance;

import java.util.Optional;
import java.util.Set;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.issue.Figures;
import org.istmo.web.form.JsonForm;

/** A comment as the body of a request says it. */
record CommentForm(String text, Optional<String> figure, Optional<String> section) {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_FIGURE = 200;
    private static final int LONGEST_SECTION = 60;

    /** @throws Invalid naming every field that cannot be read */
    static CommentForm of(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("text", "figure", "section"));
        Optional<String> text = form.present("text", form.lines("text", LONGEST_TEXT));
        CommentForm read = new CommentForm(
                text.orElse(""), form.text("figure", LONGEST_FIGURE), form.text("section", LONGEST_SECTION));
        form.mustBeSound();
        return read;
    }

    /** @throws Invalid when it is about a figure that the report does not print */
    void mustBeAbout(Report report, Figures figures) {
        if (figure.isPresent()
                && figures.of(report).stream()
                        .noneMatch(printed -> printed.amount().key().equals(figure.get()))) {
            throw new Invalid("/figure", "unknown-figure", "The report prints no such figure.");
        }
    }
}
