package org.istmo.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.Estimate;
import org.istmo.reporting.export.Estimates;
import org.istmo.reporting.export.ExportOrder;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.web.account.SignedIn;
import org.istmo.web.activity.ActivityQuery;
import org.istmo.web.language.Reading;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.LastChoice;
import org.istmo.web.page.Looked;
import org.istmo.web.page.PageLooks;
import org.istmo.web.template.SheetFormat;
import org.jspecify.annotations.Nullable;

/** {@code /ledgers}, where a ledger and its filter are chosen, and below it the files, for auditors and donors' verifiers. */
@WebServlet("/ledgers/*")
@SuppressWarnings("NullAway.Init")
public class LedgersServlet extends AddressServlet {

    private static final long serialVersionUID = 1L;
    private static final String LEDGER = "ledger";
    private static final String LANGUAGE = "lang";

    /** What the page and its files are asked besides the filters; {@code language} is whoever reads pages'. */
    private static final String[] BESIDE = Stream.concat(
                    TrailParameters.NAMES.stream(),
                    Stream.of(LEDGER, LANGUAGE, "language", PageLooks.NOW, LastChoice.FORGET))
            .toArray(String[]::new);

    private static final Pattern FILE = Pattern.compile("/([a-z-]{1,40})\\.([a-z]{3,4})");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient LedgerDesk desk;

    @Inject
    private transient Estimates estimates;

    @Inject
    private transient PageLooks looks;

    @Inject
    private transient Reading reading;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = signedIn.reader();
        reader.mustBe(Role.AUDITOR, Role.VERIFIER);
        ActivityQuery query = ActivityQuery.of(request::getParameter);
        Matcher file = FILE.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            String asked = Optional.ofNullable(request.getQueryString()).orElse("");
            String filled = asked.replaceAll("(^|&)[a-z]+=(?=&|$)", "").replaceAll("^&", "");
            if (!filled.equals(asked)) {
                // A form sends its empty fields too; an address that is kept and sent needs none of them.
                response.sendRedirect("/ledgers?" + filled);
                return;
            }
            show(choice(reader, request.getParameter(LEDGER), query, request), request, response);
        } else if (file.matches()) {
            send(reader, file.group(1), LedgerDesk.sheet(file.group(2)), query, request, response);
        } else {
            throw new Missing("page");
        }
    }

    private LedgerChoice choice(
            Reader reader, @Nullable String ledger, ActivityQuery query, HttpServletRequest request) {
        TrailParameters entries = TrailParameters.of(request::getParameter);
        Map<String, String> asked = LedgerDesk.asked(query, entries);
        ExportedLedger known = ledger == null
                ? ExportedLedger.TRANSACTIONS
                : ExportedLedger.of(ledger).orElseThrow(() -> new Missing("ledger"));
        try {
            ActivityQuery.mustKnow(given(request), BESIDE);
            Optional<Looked<Estimate>> estimate = Optional.ofNullable(ledger)
                    .map(named -> counted(reader, desk.order(reader, named, query, entries)));
            return new LedgerChoice(known, asked, estimate, List.of(), false);
        } catch (Invalid invalid) {
            return new LedgerChoice(known, asked, Optional.empty(), invalid.fields(), false);
        }
    }

    private Looked<Estimate> counted(Reader reader, ExportOrder order) {
        String asked = order.asked().entrySet().stream()
                .map(one -> "&" + one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return looks.looked(
                "/ledgers?" + LEDGER + "=" + order.ledger().word() + asked,
                "ledgers.counting",
                looks.isWaitedFor(),
                Estimate.class,
                look -> estimates.of(reader, order));
    }

    private static Set<String> given(HttpServletRequest request) {
        return request.getParameterMap().keySet();
    }

    private static void show(LedgerChoice choice, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(LedgerChoice.ATTRIBUTE, choice);
        if (!choice.faults().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        ByAddress.show("/ledger.xhtml", request, response);
    }

    /** What is wrong with the filter is said on the page, and so is that the server writes as many as it does at once. */
    private void send(
            Reader reader,
            String ledger,
            SheetFormat sheet,
            ActivityQuery query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        ExportOrder order;
        try {
            ActivityQuery.mustKnow(given(request), BESIDE);
            order = desk.order(reader, ledger, query, TrailParameters.of(request::getParameter));
        } catch (Invalid invalid) {
            show(choice(reader, ledger, query, request), request, response);
            return;
        }
        FirstByte out =
                new FirstByte(response, () -> sheet.headers(desk.name(order)).forEach(response::setHeader));
        if (request.getMethod().equals("HEAD")) {
            out.headersAlone();
            return;
        }
        Language language = Optional.ofNullable(request.getParameter(LANGUAGE))
                .flatMap(Language::of)
                .orElseGet(reading::getLanguage);
        try {
            desk.body(reader, order, sheet, language, request).write(out);
        } catch (Busy busy) {
            log("Busy", busy);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", Busy.LATER);
            show(new LedgerChoice(order.ledger(), order.asked(), Optional.empty(), List.of(), true), request, response);
        }
    }
}
