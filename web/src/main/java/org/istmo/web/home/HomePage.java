package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.web.account.SignedIn;
import org.istmo.web.agreement.RoomLine;
import org.istmo.web.agreement.Rooms;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.report.ReportLine;
import org.istmo.web.report.ReportLines;
import org.jspecify.annotations.Nullable;

/** {@code /}: who I am, a donor's rooms, and the reports that are mine to see, newest first. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class HomePage {

    private static final int ON_A_PAGE = 25;

    private SignedIn signedIn;
    private Reports reports;
    private ReportLines lines;
    private Rooms rooms;
    private Reading reading;
    private @Nullable List<Report> found;
    private final Once<List<ReportLine>> listed = Once.of(this::lines);
    private final Once<List<RoomLine>> own = Once.of(this::rooms);

    protected HomePage() {}

    @Inject
    public HomePage(SignedIn signedIn, Reports reports, ReportLines lines, Rooms rooms, Reading reading) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.lines = lines;
        this.rooms = rooms;
        this.reading = reading;
    }

    /** Before the page: a donor with one agreement lands in its room, where all of its reports are. */
    public void lead() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (isDonor() && !faces.getExternalContext().getRequestParameterMap().containsKey("before")) {
            Optional<String> room = rooms.only(scope());
            if (room.isPresent()) {
                faces.getExternalContext().redirect(room.get());
                faces.responseComplete();
            }
        }
    }

    /** Of a donor; none for anybody else. */
    public List<RoomLine> getRooms() {
        return own.get();
    }

    private List<RoomLine> rooms() {
        return isDonor() ? rooms.all(scope()) : List.of();
    }

    public boolean isSignedIn() {
        return signedIn.someone().isPresent();
    }

    public String getDisplayName() {
        return signedIn.reader().displayName();
    }

    /** Roles and offices in words. */
    public String getStanding() {
        Reader reader = signedIn.reader();
        String roles = reader.roles().stream()
                .sorted()
                .map(role -> reading.say("role." + role.word()))
                .collect(Collectors.joining(", "));
        String offices =
                reader.offices().stream().map(OfficeCode::code).sorted().collect(Collectors.joining(", "));
        return offices.isEmpty() ? roles : roles + " · " + offices;
    }

    public boolean isStaff() {
        return scope().staff();
    }

    public boolean isDonor() {
        return !isStaff() && signedIn.reader().is(Role.DONOR);
    }

    public boolean isAuditor() {
        return isSignedIn() && signedIn.reader().is(Role.AUDITOR);
    }

    public boolean isAdministrator() {
        return isSignedIn() && signedIn.reader().is(Role.ADMIN);
    }

    /** For a donor, over what they are engaged for. */
    public boolean isVerifier() {
        return isSignedIn() && !isStaff() && signedIn.reader().is(Role.VERIFIER);
    }

    public List<ReportLine> getReports() {
        return listed.get();
    }

    private List<ReportLine> lines() {
        List<Report> some = found();
        return lines.of(some.subList(0, Math.min(some.size(), ON_A_PAGE)), Scope.auditing(signedIn.reader()));
    }

    /** The number that the next page begins before; null on the last. */
    public @Nullable Long getOlder() {
        List<Report> some = found();
        return some.size() > ON_A_PAGE ? some.get(ON_A_PAGE - 1).id() : null;
    }

    private List<Report> found() {
        List<Report> some = found;
        if (some == null) {
            some = reports.page(Scope.auditing(signedIn.reader()), Optional.empty(), false, before(), ON_A_PAGE + 1);
            found = some;
        }
        return some;
    }

    private static long before() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("before");
        return asked != null && asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : Long.MAX_VALUE;
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
