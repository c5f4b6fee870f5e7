package org.istmo.domain.evaluation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.field.Sent;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.Rule;

/**
 * What is accepted, wholly or in part, has an action and a deadline; what is rejected, wholly or in part, a reason; what is done, a day that has come.
 */
class ResponsesOfManagement implements Rule {

    @Override
    public Filed judge(Change change, Filed evaluation, Sent sent) {
        if (!evaluation.has("activity") && !evaluation.has("agreement")) {
            sent.missing("activity");
        }
        if (evaluation.day("end").isPresent()
                && evaluation.day("start").isPresent()
                && evaluation.day("end").get().isBefore(evaluation.day("start").get())) {
            sent.wrong("end", "before-start", "It ends before it begins.");
        }
        List<Map<String, Object>> recommendations = evaluation.things(Evaluations.RECOMMENDATIONS);
        List<Sent> places = recommendations.isEmpty() ? List.of() : sent.all(Evaluations.RECOMMENDATIONS);
        Set<Object> numbers = new HashSet<>();
        for (int index = 0; index < recommendations.size(); index++) {
            Map<String, Object> recommendation = recommendations.get(index);
            judge(change, recommendation, places.get(index));
            if (recommendation.get("number") instanceof Long number && !numbers.add(number)) {
                places.get(index).wrong("number", "twice", "Each recommendation has a number of its own.");
            }
        }
        return evaluation;
    }

    private static void judge(Change change, Map<String, Object> recommendation, Sent place) {
        String response = String.valueOf(recommendation.get("response"));
        if (response.equals("accepted") || response.equals("partly")) {
            needs(recommendation, place, "action");
            needs(recommendation, place, "deadline");
        }
        if (response.equals("rejected") || response.equals("partly")) {
            needs(recommendation, place, "reason");
        }
        boolean done = "done".equals(recommendation.get("status"));
        if (done) {
            needs(recommendation, place, "doneOn");
            if (!recommendation.containsKey("response")) {
                place.missing("response");
            }
        }
        if (recommendation.get("doneOn") instanceof LocalDate day) {
            if (!done) {
                place.wrong("doneOn", "not-done", "What is not done has no day on which it was.");
            } else if (day.isAfter(change.days().today(String.valueOf(recommendation.get("office"))))) {
                place.wrong("doneOn", "in-the-future", "It was done on a day that has come.");
            }
        }
    }

    private static void needs(Map<String, Object> recommendation, Sent place, String field) {
        if (!recommendation.containsKey(field)) {
            place.missing(field);
        }
    }
}
