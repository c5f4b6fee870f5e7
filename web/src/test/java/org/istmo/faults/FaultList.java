package org.istmo.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.istmo.domain.fault.Failpoint;
import org.istmo.reporting.schedule.Schedule;

/** What befalls a world whose reports are due, by name. */
final class FaultList {

    /** Where each step of an order, a draft, an issue and a mail is half done. */
    private static final Set<Failpoint> QUICKLY =
            Set.of(Failpoint.TARGET_ORDERING, Failpoint.DRAFT_STORING, Failpoint.ISSUE_STORING, Failpoint.MAIL_HANDED);

    private static final List<Failpoint> ASLEEP = List.of(
            Failpoint.DRAFT_MADE,
            Failpoint.DRAFT_STORING,
            Failpoint.ISSUE_MADE,
            Failpoint.ISSUE_STORING,
            Failpoint.MAIL_HANDED);

    private final Scale scale;
    private final List<Fault> faults = new ArrayList<>();

    private FaultList(Scale scale) {
        this.scale = scale;
    }

    /**
     * @param name as the table says it
     * @param times it befalls
     */
    record Fault(String name, int times, Work work) {}

    /** Over a stage of its own; returns what is not as it should be afterwards. */
    interface Work {
        List<String> befalls(Stage stage) throws Exception;
    }

    /** @param schedule what owes the reports */
    static List<Fault> of(Scale scale, FaultServer server, Schedule schedule) {
        FaultList list = new FaultList(scale);
        list.kills();
        list.sleepers();
        list.others(server, schedule);
        return list.faults;
    }

    private void kills() {
        for (Failpoint point : Failpoint.values()) {
            if (QUICKLY.contains(point)) {
                quick("kill -9 at " + point.word(), scale.times(), stage -> Killed.at(point, scale.times(), stage));
            } else {
                slow("kill -9 at " + point.word(), scale.times(), stage -> Killed.at(point, scale.times(), stage));
            }
        }
    }

    private void sleepers() {
        for (Failpoint point : ASLEEP) {
            slow(
                    "stopped past its heartbeat at " + point.word() + ", wakes up",
                    1,
                    stage -> Troubles.stopped(point, stage));
        }
    }

    private void others(FaultServer server, Schedule schedule) {
        quick("one clock an hour ahead, one an hour behind", 1, Troubles::clocks);
        quick("run now pressed at once beside two nodes", 10, stage -> Troubles.pressed(stage, schedule));
        List<Mailbox.Mood> moods = scale.quick() ? Troubles.BAD_AT_ONCE : Troubles.BAD;
        quick("the mail server down, busy, refusing, slow", moods.size() + 1, stage -> Troubles.mail(stage, moods));
        int answers = Math.max(scale.times(), 6);
        quick("the answer to a commit lost", answers, stage -> Troubles.lostAnswers(server, stage, answers));
        int restarts = scale.quick() ? 1 : 4;
        quick(
                "PostgreSQL restarted in mid burst of two nodes",
                restarts,
                stage -> Troubles.restarts(server, stage, restarts));
        slow("restored from a backup made in mid burst", 1, stage -> Troubles.restored(server, stage));
        quick("the days on which clocks are changed", DaylightDays.COUNT, DaylightDays::befall);
    }

    private void quick(String name, int times, Work work) {
        faults.add(new Fault(name, times, work));
    }

    private void slow(String name, int times, Work work) {
        if (!scale.quick()) {
            quick(name, times, work);
        }
    }
}
