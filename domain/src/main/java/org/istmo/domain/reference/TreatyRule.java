package org.istmo.domain.reference;

import java.util.Map;
import java.util.Objects;
import org.istmo.domain.field.Sent;
import org.istmo.domain.treaty.Assessability;
import org.jdbi.v3.core.Handle;

/** A chapter or an article is one of a treaty that there is; an article stands in a chapter of its own treaty, and has a cycle if it can be assessed. */
class TreatyRule implements ReferenceRule {

    private static final String ASSESSABILITY = "assessability";

    @Override
    public void judge(Handle handle, Map<String, Object> before, Map<String, Object> after, Sent sent) {
        cycle(before, after, sent);
        String treaty = String.valueOf(after.getOrDefault("treaty", before.getOrDefault("treaty", "")));
        if (before.isEmpty() && after.containsKey("treaty") && !isTreaty(handle, treaty)) {
            sent.wrong("treaty", "unknown-code", "There is no treaty '" + treaty + "'.");
        } else if (after.containsKey("article")
                && after.get("chapter") instanceof String chapter
                && !Objects.equals(chapter, before.get("chapter"))
                && !isChapter(handle, treaty, chapter)) {
            sent.wrong("chapter", "unknown-code", "The treaty " + treaty + " has no chapter '" + chapter + "'.");
        }
    }

    private static void cycle(Map<String, Object> before, Map<String, Object> after, Sent sent) {
        Object can = after.getOrDefault(ASSESSABILITY, before.get(ASSESSABILITY));
        if (can != null && after.get("reviewCycle") != null && !can.equals(Assessability.ASSESSABLE.word())) {
            sent.wrong("reviewCycle", "not-assessable", "No cycle reviews an article that cannot be assessed.");
        }
    }

    private static boolean isTreaty(Handle handle, String code) {
        return handle.createQuery("SELECT count(*) FROM treaty WHERE code = :code")
                        .bind("code", code)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static boolean isChapter(Handle handle, String treaty, String chapter) {
        return handle.createQuery("SELECT count(*) FROM treaty_chapter WHERE treaty = :treaty AND chapter = :chapter")
                        .bind("treaty", treaty)
                        .bind("chapter", chapter)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
