package org.istmo.web.schedule;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.schedule.Preset;
import org.istmo.reporting.schedule.ScheduleProposal;

/**
 * A duty without a schedule.
 *
 * @param periods how many periods are owed from a year ago on
 * @param next the earliest day on which one of them is due
 * @param schedule what to send to {@code POST /schedules} to have it seen to
 */
public record ProposalView(
        String grant, String donor, String office, String reportType, int periods, String next, Body schedule) {

    /** A schedule as {@code POST /schedules} takes it. */
    public record Body(
            String name,
            String type,
            Map<String, String> scope,
            String period,
            List<String> languages,
            List<String> formats) {

        /** As it is sent. */
        JsonObject json() {
            JsonObjectBuilder about = Json.createObjectBuilder();
            scope.forEach(about::add);
            return Json.createObjectBuilder()
                    .add("name", name)
                    .add("type", type)
                    .add("scope", about)
                    .add("period", period)
                    .add("languages", Json.createArrayBuilder(languages))
                    .add("formats", Json.createArrayBuilder(formats))
                    .build();
        }
    }

    static ProposalView of(ScheduleProposal proposal) {
        return new ProposalView(
                proposal.grant(),
                proposal.donor(),
                proposal.office().code(),
                proposal.type(),
                proposal.periods(),
                proposal.next().toString(),
                new Body(
                        proposal.grant() + ", " + proposal.type(),
                        proposal.type(),
                        Map.of("grant", proposal.grant()),
                        Preset.DUTY.word(),
                        proposal.languages(),
                        proposal.formats()));
    }
}
