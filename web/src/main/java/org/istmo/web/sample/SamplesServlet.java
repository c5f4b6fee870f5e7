package org.istmo.web.sample;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.SampleBook;
import org.istmo.web.account.SignedIn;
import org.istmo.web.activity.ActivityQuery;
import org.istmo.web.export.Busy;
import org.istmo.web.language.Reading;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;
import org.istmo.web.template.SheetFormat;

/** {@code /samples}: those that were drawn, and one with its items, which are judged in place. For auditors, and donors' verifiers theirs. */
@WebServlet("/samples/*")
@SuppressWarnings("NullAway.Init")
public class SamplesServlet extends AddressServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/(\\d{1,18})");
    private static final Pattern PAPER = Pattern.compile("/(\\d{1,18})/working-paper\\.xlsx");
    private static final Pattern ITEM = Pattern.compile("/(\\d{1,18})/items/(\\d{1,18})");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient SampleDesk desk;

    @Inject
    private transient SampleBook book;

    @Inject
    private transient Reading reading;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = signedIn.reader();
        reader.mustBe(Role.AUDITOR, Role.VERIFIER);
        Matcher one = ONE.matcher(path);
        Matcher paper = PAPER.matcher(path);
        Matcher item = ITEM.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            ByAddress.show("/sample-list.xhtml", request, response);
        } else if (one.matches()) {
            show(book.one(reader, Long.parseLong(one.group(1))), request, response);
        } else if (paper.matches()) {
            send(reader, book.one(reader, Long.parseLong(paper.group(1))), request, response);
        } else if (item.matches()) {
            // Where a form was sent to: whoever comes by its address is led to its page.
            response.sendRedirect("/samples/"
                    + book.one(reader, Long.parseLong(item.group(1))).id());
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Reader reader = signedIn.reader();
        reader.mustBe(Role.AUDITOR, Role.VERIFIER);
        Matcher item = ITEM.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            draw(reader, request, response);
        } else if (item.matches()) {
            KeptSample sample = book.one(reader, Long.parseLong(item.group(1)));
            judge(reader, sample, Long.parseLong(item.group(2)), request, response);
        } else {
            throw new Missing("page");
        }
    }

    private void draw(Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            KeptSample sample = desk.draw(reader, SampleTyped.terms(request), ActivityQuery.of(request::getParameter));
            response.sendRedirect("/samples/" + sample.id());
            return;
        } catch (Invalid invalid) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            request.setAttribute(SampleTyped.ATTRIBUTE, SampleTyped.of(0, request, invalid.fields()));
        } catch (Busy busy) {
            say(busy, request, response);
        }
        ByAddress.show("/sample-list.xhtml", request, response);
    }

    private void say(Busy busy, HttpServletRequest request, HttpServletResponse response) {
        log("Busy", busy);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", Busy.LATER);
        request.setAttribute(
                SampleTyped.ATTRIBUTE, SampleTyped.of(0, request, List.of(new Invalid.Field("/busy", "busy", ""))));
    }

    private void judge(
            Reader reader, KeptSample sample, long entry, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            book.judge(reader, sample, entry, version(request), SampleForm.judgement(SampleTyped.judgement(request)));
            response.sendRedirect("/samples/" + sample.id() + "?page=" + SamplePage.page(request) + "#item-" + entry);
            return;
        } catch (Invalid invalid) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            request.setAttribute(SampleTyped.ATTRIBUTE, SampleTyped.of(entry, request, invalid.fields()));
        } catch (Stale stale) {
            log("Stale", stale);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            request.setAttribute(
                    SampleTyped.ATTRIBUTE,
                    SampleTyped.of(entry, request, List.of(new Invalid.Field("/stale", "stale", ""))));
        }
        show(sample, request, response);
    }

    private static long version(HttpServletRequest request) {
        String version = Optional.ofNullable(request.getParameter("version")).orElse("");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }

    private static void show(KeptSample sample, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(SamplePage.SAMPLE, sample);
        ByAddress.show("/sample.xhtml", request, response);
    }

    private void send(Reader reader, KeptSample sample, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getMethod().equals("HEAD")) {
            headers(sample, response);
            response.flushBuffer();
            return;
        }
        Language language = Optional.ofNullable(request.getParameter("lang"))
                .flatMap(Language::of)
                .orElseGet(reading::getLanguage);
        byte[] paper;
        try {
            paper = desk.paper(reader, sample, language);
        } catch (Busy busy) {
            say(busy, request, response);
            ByAddress.show("/sample-list.xhtml", request, response);
            return;
        }
        book.taken(reader, sample, language.code());
        headers(sample, response);
        response.getOutputStream().write(paper);
    }

    private static void headers(KeptSample sample, HttpServletResponse response) {
        SheetFormat.XLSX.headers("working-paper-" + sample.id()).forEach(response::setHeader);
    }
}
