package org.istmo.reporting.look;

import java.util.Arrays;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Document;

/** What every check is made on: a report of a size in a language. */
public record Cell(Subject subject, Size size, Language language) {

    /** Every subject in both languages with nothing, with one activity and with sixty. */
    public static Stream<Cell> all() {
        return Arrays.stream(Subject.values())
                .flatMap(subject -> Stream.of(Size.EMPTY, Size.ONE, Size.SOME)
                        .flatMap(size ->
                                Arrays.stream(Language.values()).map(language -> new Cell(subject, size, language))));
    }

    /** Every subject with one activity, in Spanish. */
    public static Stream<Cell> ofOneActivity() {
        return Arrays.stream(Subject.values()).map(subject -> new Cell(subject, Size.ONE, Language.ES));
    }

    /** In Spanish those that donors and States have of five thousand, and every other type of more than a thousand: each page costs what the one before did. */
    static Stream<Cell> ofMany() {
        return Stream.concat(
                Stream.of(Subject.STATEMENT_OF_A_DONOR, Subject.STATE)
                        .map(subject -> new Cell(subject, Size.MANY, Language.ES)),
                ofMore());
    }

    private static Stream<Cell> ofMore() {
        return Stream.of(
                        Subject.PROGRESS_FOR_A_DONOR,
                        Subject.OVERVIEW,
                        Subject.CENTRE,
                        Subject.PORTFOLIO,
                        Subject.MATRIX,
                        Subject.BRIEF,
                        Subject.PROGRAMME)
                .map(subject -> new Cell(subject, Size.MORE, Language.ES));
    }

    public Document document() {
        return subject.document(size, language);
    }

    @Override
    public String toString() {
        return subject + " " + size + " " + language;
    }
}
