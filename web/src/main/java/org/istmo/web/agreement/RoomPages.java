package org.istmo.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.grant.KeptAgreements;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.web.account.SignedIn;
import org.istmo.web.report.ReceptionForms;
import org.istmo.web.report.ShownReport;
import org.istmo.web.verify.VerifyForm;

/** The rooms, {@code /agreements/{id}}, and what is sent from one: something that is said back of a report that was issued, and a file to be verified. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RoomPages {

    private static final Pattern ROOM = Pattern.compile("/(\\d{1,18})");
    private static final Pattern SAID =
            Pattern.compile("/(\\d{1,18})/reports/(\\d{1,18})/(" + ReceptionForms.ADDRESSES + ")");
    private static final Pattern VERIFY = Pattern.compile("/(\\d{1,18})/verify");

    private SignedIn signedIn;
    private KeptAgreements agreements;
    private AgreementReports reports;
    private ReceptionForms forms;
    private VerifyForm verify;

    protected RoomPages() {}

    @Inject
    public RoomPages(
            SignedIn signedIn,
            KeptAgreements agreements,
            AgreementReports reports,
            ReceptionForms forms,
            VerifyForm verify) {
        this.signedIn = signedIn;
        this.agreements = agreements;
        this.reports = reports;
        this.forms = forms;
        this.verify = verify;
    }

    /**
     * Shows a room, where the path is of one; where a form was sent to leads to its room.
     *
     * @param path behind {@code /agreements}
     * @return whether it was
     * @throws Missing when the room is not the reader's
     */
    boolean answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher room = ROOM.matcher(path);
        Matcher said = SAID.matcher(path);
        Matcher verified = VERIFY.matcher(path);
        if (room.matches()) {
            enter(room, request);
            show(reports.latest(), request, response);
        } else if (said.matches()) {
            response.sendRedirect("/agreements/" + enter(said, request).id());
        } else if (verified.matches()) {
            response.sendRedirect("/agreements/" + enter(verified, request).id() + "#verify");
        } else {
            return false;
        }
        return true;
    }

    /** The same of a form. */
    boolean take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher said = SAID.matcher(path);
        Matcher verified = VERIFY.matcher(path);
        if (said.matches()) {
            KeptAgreement room = enter(said, request);
            say(room, reports.issued(Long.parseLong(said.group(2))), said.group(3), request, response);
        } else if (verified.matches()) {
            enter(verified, request);
            verify.take(request, response);
            show(reports.latest(), request, response);
        } else {
            return false;
        }
        return true;
    }

    private void say(
            KeptAgreement room, Report report, String what, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<String> done = forms.take(report, what, request);
        if (done.isPresent()) {
            response.sendRedirect("/agreements/" + room.id() + done.get());
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            show(Optional.of(report), request, response);
        }
    }

    private KeptAgreement enter(Matcher path, HttpServletRequest request) {
        KeptAgreement room = agreements.withId(Scope.of(signedIn.reader()), Long.parseLong(path.group(1)));
        request.setAttribute(ShownAgreement.FOUND, room);
        return room;
    }

    private static void show(Optional<Report> report, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        report.ifPresent(one -> ShownReport.name(request, one));
        request.getRequestDispatcher("/agreement.xhtml").forward(request, response);
    }
}
