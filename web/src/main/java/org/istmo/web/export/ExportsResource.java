package org.istmo.web.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.ExportOrder;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.activity.ActivityQuery;
import org.istmo.web.template.AskedLanguage;
import org.istmo.web.template.SheetFormat;
import org.jspecify.annotations.Nullable;

/** {@code /exports/{ledger}.csv} and {@code .xlsx}: the ledgers whole, for auditors; what they are engaged for of some, for donors' verifiers. */
@OpenTo({Circle.AUDITORS, Circle.VERIFIERS})
@Path("exports/{ledger}.{format}")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ExportsResource {

    static final String DESCRIPTION = """
            A ledger as it stood at one moment, written while it is read. `ledger` is `transactions` (a row for every posted entry, reversals included, by \
            number, which is the order of posting), `activities` (a row for every activity as it stands, by number, which is the order in which they first \
            came in), `results` (a row for every baseline, target and actual of every indicator, in the order of activities), `treaty-obligations` (a row for every \
            State and article that something was reported of by a source that is public or released, by treaty, State and article) or `audit-trail` (in the order of the chain); `format` is `csv` or `xlsx`. Filters as for activities; a parameter that there is none of is refused; obligations go by their own `treaty`, \
            `article` and `country`, `from` and `to` (the day of what was reported) and `q` (words of its source, observations, recommendations, needs and evidence), and by every other filter where an activity that it takes \
            supports the article in the State (more than 0 %, not cancelled). The trail takes `from` and `to` (its days in UTC), `who` (the name of an account, or an actor such as `system`), `what` (how the action or the subject begins, such as `report.` or `report:4`) and \
            `outcome` (`done` or `refused`), and refuses any other; the other ledgers refuse `who`, `what` and `outcome`. A workbook of entries that were picked by these says that no chain can be proved over them. Of transactions, `from` and `to` go by transaction date, and `country`, `theme`, `donor`, \
            `grant`, `treaty`, `article` and `framework` take every entry that any of its money is of: `value` is the entry's whole amount, `share_value` and \
            `share_usd` what of it the filter takes, by the same rules as `/aggregates`, and `figure_value` and `figure_usd` what of that \
            is in the value that `/aggregates` says of the same filter. Treaties and frameworks share out the same money apart, so asking for both is refused.

            CSV follows RFC 4180 in UTF-8 without a byte order mark; a text that begins with = + - @ tab, carriage return or an apostrophe has one apostrophe \
            before it, numbers never. Codes of several stand in one cell, separated by semicolons. A workbook has a cover first, then the ledger's sheet, \
            and further ones where it does not hold all rows; it has a last column `note` that says where a text was cut (a cell holds 32,767 characters; the \
            CSV has it whole) and which amount is text because it has more than 15 digits. \
            Each has a sheet that reconciles behind its cover: sums and counts over the rows by formulas, beside what is stated of the same, each difference, and what explains it, up to 200 of \
            each. Transactions and activities stand beside the figures of the same filter, results beside sums over the tables that reports read, obligations beside the treaty's matrix, the trail beside \
            the verification of its chain and the heads of days; all but the trail also beside what issued reports printed whose period lies in the filter's. \
            Reports that are about more than the filter takes, of which it takes a part of the period, or about what no column tells, are named and not compared. \
            Columns of transactions, in their order: transaction, activity, office, type, date, value, currency, value_usd, rate, rate_source, grant, donor, \
            country, theme, period, counted, left_out, share_value, share_usd, figure_value, figure_usd, \
            value_date, document, budget_line, cost_category, reference, provider, \
            receiver, title, description, reverses, cause, way, import, posted_at, month, evidence, evidence_more. \
            Columns of activities, in their order: activity, office, title, status, kind, start, end, countries, donor, grant, counted, title_es, stage, sensitivity, \
            planned_start, actual_start, planned_end, actual_end, country_shares, themes, frameworks, articles, same_event_as, same_money_as, external_agency, \
            reporting_org, version, import, documents, evidence, evidence_more. \
            Columns of results, in their order: activity, office, result, result_type, result_title, indicator, indicator_title, measure, unit, period_start, \
            period_end, kind, value, said, sex, age_group, country, location, dimensions, measured_year, measured_on, comment, documents, evidence, evidence_more. \
            Columns of treaty-obligations, in their order: treaty, article, state, status, reported_on, source, source_status, needs, recommendations, \
            open_recommendations, recorded_at, record, documents, evidence, chapter, needs_high, needs_medium, needs_low, recommendations_open, recommendations_in_progress, \
            recommendations_done, recommendations_not_accepted, pieces_of_evidence. \
            Columns of audit-trail, in their order: seq, at, actor, name, action, subject, outcome, address, detail, at_hashed, digest, previous, hash, salt, evidence. \
            `counted` of an entry is false where an overlap was decided `same-money` against it, and `left_out` says every reason why it is not in consolidated \
            figures; of an activity it says whether it counts as one. `month` is the first day of `period`, the posting month. `document` is the number in the accounting system; `documents` are those of the entries of the activity, or of those that support the article in the State: the first 50, and how many more there are. `evidence` is the first five documents, separated by spaces, and then the page \
            that says more, which signs in whoever opens it; `evidence_more` is how many documents of the activity are not named. In a workbook such a cell leads to the first of its addresses over http or https: the first 10,000 are links of the workbook, those behind them formulas `HYPERLINK`. \
            The trail has no document numbers: its entries are of what was done and not of money, and where rows of money were changed by their documents `detail` names them; its `evidence` is the page of what the entry is about, \
            where there is one, and the page of the entry.

            A file that cannot be written to its end ends with the connection. 503 with `Retry-After` while as many are written as the server writes at once. \
            Whoever takes less than 4 KB a second over half a minute in which they are waited for is cut off; so is, while as many are written as the server writes at once, the slowest of those who take \
            less than 256 KB a second, for whoever else asks. Whoever hangs up ends the search for rows within seconds. \
            Each is written into the trail as `export.download` before its first byte, and at its end as `export.complete` with its rows, bytes and SHA-256, or as `export.broken-off` when it was not taken to its end; both name \
            the entry of the download.

            A donor's verifier has `transactions`, `activities` and `results` of their agreements and dates, whatever they filter by: amounts are their agreements' parts of an \
            entry, `counted`, `left_out` and what was decided of overlaps are empty, `activity` is `withheld` and words are left out where the activity is above their level.
            """;

    private static final String LANGUAGE = "lang";

    /** What is asked besides the filters of activities. */
    private static final String[] BESIDE =
            Stream.concat(TrailParameters.NAMES.stream(), Stream.of(LANGUAGE)).toArray(String[]::new);

    private SignedIn signedIn;
    private LedgerDesk desk;

    protected ExportsResource() {}

    @Inject
    public ExportsResource(SignedIn signedIn, LedgerDesk desk) {
        this.signedIn = signedIn;
        this.desk = desk;
    }

    @GET
    @Operation(summary = "A ledger as a file", description = DESCRIPTION)
    public Response get(
            @PathParam("ledger") String ledger,
            @PathParam("format") String format,
            @BeanParam ActivityQuery query,
            @BeanParam TrailParameters entries,
            @QueryParam(LANGUAGE) @Nullable String lang,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        ActivityQuery.mustKnow(request.getParameterMap().keySet(), BESIDE);
        ExportOrder order = desk.order(signedIn.reader(), ledger, query, entries);
        SheetFormat sheet = LedgerDesk.sheet(format);
        Language language = AskedLanguage.of(lang, headers.getAcceptableLanguages());
        ExportBody body = desk.body(signedIn.reader(), order, sheet, language, request);
        FirstByte out = straight(response, order, sheet, language);
        return Response.ok((StreamingOutput) held -> body.write(out)).build();
    }

    /** The headers alone. Nobody takes a ledger by asking for them. */
    @HEAD
    @Operation(hidden = true)
    public Response head(
            @PathParam("ledger") String ledger,
            @PathParam("format") String format,
            @BeanParam ActivityQuery query,
            @BeanParam TrailParameters entries,
            @QueryParam(LANGUAGE) @Nullable String lang,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        ActivityQuery.mustKnow(request.getParameterMap().keySet(), BESIDE);
        FirstByte out = straight(
                response,
                desk.order(signedIn.reader(), ledger, query, entries),
                LedgerDesk.sheet(format),
                AskedLanguage.of(lang, headers.getAcceptableLanguages()));
        return Response.ok((StreamingOutput) held -> out.headersAlone()).build();
    }

    /** Past the stream of JAX-RS, which holds the first bytes back until it has some thousands, whoever flushes it. */
    private FirstByte straight(HttpServletResponse response, ExportOrder order, SheetFormat sheet, Language language) {
        return new FirstByte(response, () -> {
            sheet.headers(desk.name(order)).forEach(response::setHeader);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        });
    }
}
