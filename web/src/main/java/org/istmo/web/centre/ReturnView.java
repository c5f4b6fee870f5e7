package org.istmo.web.centre;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.istmo.domain.centre.CentreMonth;
import org.istmo.domain.office.OfficeCode;
import org.jspecify.annotations.Nullable;

/**
 * What came in of a month of a centre.
 *
 * @param asked when its people were asked (RFC 3339)
 * @param reminded when they were reminded
 * @param imports hrefs of the receipts of what came in, newest first
 * @param state {@code open}, {@code complete} or {@code nothing}
 * @param by who said so
 * @param page where people send it in
 */
public record ReturnView(
        String centre,
        @Nullable String office,
        String month,
        @Nullable String asked,
        @Nullable String reminded,
        List<String> imports,
        String state,
        @Nullable String note,
        @Nullable String by,
        @Nullable String said,
        String page,
        String href) {

    static ReturnView of(CentreMonth month) {
        return new ReturnView(
                month.centre().code(),
                month.parent().map(OfficeCode::code).orElse(null),
                month.month().toString(),
                month.asked()
                        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                        .orElse(null),
                month.reminded()
                        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                        .orElse(null),
                month.receipts().stream()
                        .map(receipt -> "/api/v1/imports/" + receipt.id())
                        .toList(),
                month.state(),
                month.said().map(CentreMonth.Said::note).orElse(null),
                month.said().map(CentreMonth.Said::by).orElse(null),
                month.said()
                        .map(said -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(said.at()))
                        .orElse(null),
                "/send-in?centre=" + month.centre() + "&month=" + month.month(),
                "/api/v1/returns/" + month.centre() + "/" + month.month());
    }
}
