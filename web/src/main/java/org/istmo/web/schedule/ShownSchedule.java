package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.web.account.SignedIn;

/** The schedule whose page is shown. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownSchedule {

    static final String ID = "org.istmo.schedule";

    private SignedIn signedIn;
    private Schedules schedules;
    private HttpServletRequest request;
    private Optional<Schedule> found = Optional.empty();

    protected ShownSchedule() {}

    @Inject
    public ShownSchedule(SignedIn signedIn, Schedules schedules, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.schedules = schedules;
        this.request = request;
    }

    /** Whether the page is of one that is there, and not of one to be opened. */
    boolean isNamed() {
        return request.getAttribute(ID) instanceof Long;
    }

    /** @throws Missing when the page was not asked for by the address of a schedule */
    Schedule schedule() {
        if (found.isEmpty()) {
            long id = request.getAttribute(ID) instanceof Long given ? given : -1;
            found = Optional.of(schedules.one(scope(), id));
        }
        return found.get();
    }

    /** Whether the reader may change it. */
    boolean isTheirs() {
        return isTheirs(schedule());
    }

    boolean isTheirs(Schedule schedule) {
        if (schedule.status().equals(Schedule.ENDED)) {
            return false;
        }
        try {
            schedules.mayKeep(reader(), schedule);
            return true;
        } catch (Forbidden notTheirs) {
            return false;
        }
    }

    Reader reader() {
        return signedIn.reader();
    }

    Scope scope() {
        return Scope.of(reader());
    }
}
