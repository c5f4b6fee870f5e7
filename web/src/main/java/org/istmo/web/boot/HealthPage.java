package org.istmo.web.boot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.Readiness;
import org.istmo.reporting.delivery.Message;
import org.istmo.reporting.delivery.Messages;
import org.istmo.reporting.schedule.JobBook;
import org.istmo.reporting.signature.SigningKeys;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;

/** {@code /admin/health}: readiness, the work of the nodes, the mail that waits, the trail's last head, the key that runs out. */
@Named("healthPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class HealthPage {

    private SignedIn signedIn;
    private ReadinessCheck check;
    private Messages messages;
    private JobBook jobs;
    private SigningKeys keys;
    private Reading reading;

    protected HealthPage() {}

    @Inject
    public HealthPage(
            SignedIn signedIn,
            @Readiness ReadinessCheck check,
            Messages messages,
            JobBook jobs,
            SigningKeys keys,
            Reading reading) {
        this.signedIn = signedIn;
        this.check = check;
        this.messages = messages;
        this.jobs = jobs;
        this.keys = keys;
        this.reading = reading;
    }

    /** Something that is known. */
    public record Fact(String label, String value) {}

    /**
     * A kind of work.
     *
     * @param failing whether it failed when it was last tried
     */
    public record Line(
            String name,
            String node,
            String heartbeat,
            String success,
            String failure,
            int failures,
            boolean failing,
            String next) {}

    public boolean isReady() {
        return check.isStarted() && check.answers();
    }

    public List<Fact> getFacts() {
        return List.of(
                fact("database", reading.say("admin.health.database." + (check.answers() ? "yes" : "no"))),
                fact("waiting", String.valueOf(messages.count(signedIn.reader(), Message.WAITING))),
                fact("givenUp", String.valueOf(messages.count(signedIn.reader(), Message.GIVEN_UP))),
                fact(
                        "head",
                        jobs.lastDayHead(signedIn.reader())
                                .map(reading::day)
                                .orElseGet(() -> reading.say("admin.never"))),
                fact(
                        "key",
                        reading.moment(
                                keys.certificate(signedIn.reader()).validTo().atZone(ZoneId.of("UTC")))));
    }

    private Fact fact(String key, String value) {
        return new Fact(reading.say("admin.health." + key), value);
    }

    public List<Line> getJobs() {
        return jobs.jobs(signedIn.reader()).stream()
                .map(job -> new Line(
                        reading.knows("admin.job." + job.name()) ? reading.say("admin.job." + job.name()) : job.name(),
                        job.node().orElseGet(() -> reading.say("admin.health.idle")),
                        moment(job.heartbeat()),
                        moment(job.success()),
                        moment(job.failure()),
                        job.failuresInARow(),
                        job.failuresInARow() > 0,
                        moment(Optional.of(job.next()))))
                .toList();
    }

    private String moment(Optional<OffsetDateTime> at) {
        return at.map(when -> reading.moment(when.atZoneSameInstant(ZoneId.of("UTC"))))
                .orElseGet(() -> reading.say("admin.never"));
    }
}
