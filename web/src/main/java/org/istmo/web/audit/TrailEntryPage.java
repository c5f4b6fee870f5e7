package org.istmo.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.audit.ChainedEntry;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.problem.Missing;
import org.istmo.web.language.Reading;

/** {@code /trail/{seq}}: one entry of the trail, with what was before and after. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class TrailEntryPage {

    static final String ENTRY = "org.istmo.trail.entry";

    private Reading reading;
    private Moments moments;
    private HttpServletRequest request;

    protected TrailEntryPage() {}

    @Inject
    public TrailEntryPage(Reading reading, Moments moments, HttpServletRequest request) {
        this.reading = reading;
        this.moments = moments;
        this.request = request;
    }

    /** Something that it says. */
    public record Said(String label, String value) {}

    /** What another one was, and is. */
    public record Change(String field, String before, String after) {}

    public long getSeq() {
        return told().entry().seq();
    }

    /** What stands in the chain. */
    public List<Said> getSaid() {
        ChainedEntry entry = told().entry();
        List<Said> said = new ArrayList<>();
        said.add(said("at", moments.said(Instant.parse(entry.at()))));
        said.add(said(
                "who",
                told().particulars()
                        .flatMap(TrailReader.Particulars::name)
                        .map(name -> name + " (" + entry.actor() + ")")
                        .orElse(entry.actor())));
        said.add(said("what", entry.action()));
        said.add(said("subject", entry.subject()));
        said.add(said("outcome", reading.say("trail.outcome." + entry.outcome())));
        told().particulars()
                .map(TrailReader.Particulars::address)
                .filter(address -> !address.isEmpty())
                .ifPresent(address -> said.add(said("address", address)));
        said.add(said("digest", entry.digest()));
        said.add(said("previous", entry.previous()));
        said.add(said("hash", entry.hash()));
        return said;
    }

    /** Whether what stands apart from the chain was erased. */
    public boolean isErased() {
        return told().particulars().isEmpty();
    }

    /** By the names of the fields. */
    public List<Change> getChanges() {
        TrailDetail detail = detail();
        return detail.changed().stream()
                .map(field -> new Change(field, detail.before(field), detail.after(field)))
                .toList();
    }

    /** What else it says, by name. */
    public List<Said> getDetail() {
        return detail().others().entrySet().stream()
                .map(one -> new Said(one.getKey(), one.getValue()))
                .toList();
    }

    private TrailDetail detail() {
        Map<String, String> detail = new TreeMap<>();
        told().particulars().ifPresent(particulars -> {
            try (JsonReader reader = Json.createReader(new StringReader(particulars.detail()))) {
                reader.readObject()
                        .forEach((key, value) -> detail.put(
                                key, value instanceof JsonString text ? text.getString() : value.toString()));
            }
        });
        return new TrailDetail(detail);
    }

    private Said said(String key, String value) {
        return new Said(reading.say("trail.field." + key), value);
    }

    private TrailReader.Told told() {
        return Optional.ofNullable((TrailReader.Told) request.getAttribute(ENTRY))
                .orElseThrow(() -> new Missing("page"));
    }
}
