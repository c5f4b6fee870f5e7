package org.istmo.web.export;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.audit.TrailFilter;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.jspecify.annotations.Nullable;

/** What entries of the trail are asked for besides their days: as the page of the trail is asked. */
@SuppressWarnings("NullAway.Init")
public class TrailParameters {

    private static final int LONGEST = 200;

    static final List<String> NAMES = List.of("who", "what", "outcome");

    @QueryParam("who")
    private @Nullable String who;

    @QueryParam("what")
    private @Nullable String what;

    @QueryParam("outcome")
    private @Nullable String outcome;

    /** What a page was asked for, by the names of its parameters. */
    static TrailParameters of(Function<String, @Nullable String> parameter) {
        TrailParameters asked = new TrailParameters();
        asked.who = parameter.apply("who");
        asked.what = parameter.apply("what");
        asked.outcome = parameter.apply("outcome");
        return asked;
    }

    /** @throws Invalid when a text cannot be looked for */
    TrailFilter filter() {
        Map<String, String> asked = asked();
        asked.forEach(TrailParameters::judge);
        return new TrailFilter(
                asked.getOrDefault("who", ""),
                asked.getOrDefault("what", ""),
                asked.getOrDefault("outcome", ""),
                Optional.empty(),
                Optional.empty());
    }

    private static void judge(String name, String text) {
        if (Words.oneLine("?" + name, text).length() > LONGEST) {
            throw new Invalid("?" + name, "too-long", "At most " + LONGEST + " characters are looked for.");
        }
    }

    /** What was asked, by the parameters' names and in their order; nothing of those that were left out. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "who", who);
        put(asked, "what", what);
        put(asked, "outcome", outcome);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value.strip());
        }
    }
}
