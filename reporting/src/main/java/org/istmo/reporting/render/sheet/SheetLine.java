package org.istmo.reporting.render.sheet;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Imprint;

/** Which report a sheet belongs to, in one line. */
final class SheetLine {

    private SheetLine() {}

    static String of(Book book) {
        Imprint imprint = book.imprint();
        String period = book.labels()
                .sentence(
                        "period",
                        book.figures().longDate(imprint.from()),
                        book.figures().longDate(imprint.to()));
        return Stream.of(
                        imprint.number(),
                        book.front().subject(),
                        period,
                        book.front().standing())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
