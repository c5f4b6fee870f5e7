package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.activity.ArticleSupport;
import org.istmo.domain.activity.ChangedActivities;
import org.istmo.domain.activity.StoredActivity;
import org.istmo.domain.activity.Terms;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.Posted;
import org.istmo.domain.intake.Posted.Outcome;
import org.istmo.domain.validation.Finding;
import org.jdbi.v3.core.Handle;

/** Posts activities lot by lot, so that what concerns each of them is asked and written once for all of a lot. */
class LotPosting {

    private final Handle handle;
    private final Numbers numbers;
    private final LotRows rows;
    private final Terms terms;
    private final Movements movements;
    private final Entries entries;
    private final Touched touched;
    private final ChangedActivities changes;
    private final ArticleSupport supports;

    LotPosting(
            Handle handle,
            Numbers numbers,
            LotRows rows,
            Terms terms,
            Movements movements,
            Entries entries,
            Touched touched,
            ChangedActivities changes,
            ArticleSupport supports) {
        this.handle = handle;
        this.numbers = numbers;
        this.rows = rows;
        this.terms = terms;
        this.movements = movements;
        this.entries = entries;
        this.touched = touched;
        this.changes = changes;
        this.supports = supports;
    }

    /** What comes twice is held against what came first, as if they had come apart. */
    List<Posted> post(List<DraftActivity> drafts) {
        List<Posted> posted = new ArrayList<>();
        List<DraftActivity> lot = new ArrayList<>();
        Set<String> identifiers = new HashSet<>();
        for (DraftActivity draft : drafts) {
            boolean anotherWay = !lot.isEmpty() && !lot.get(0).way().equals(draft.way());
            if (anotherWay || identifiers.contains(draft.identifier())) {
                posted.addAll(posted(lot));
                lot.clear();
                identifiers.clear();
            }
            lot.add(draft);
            identifiers.add(draft.identifier());
        }
        posted.addAll(posted(lot));
        return posted;
    }

    private List<Posted> posted(List<DraftActivity> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        Map<String, StoredActivity> known = rows.known(
                drafts.stream().map(DraftActivity::identifier).toList(),
                drafts.get(0).way());
        Map<DraftActivity, LotRows.Its> changed = new IdentityHashMap<>();
        List<LotRows.Its> lot = new ArrayList<>();
        for (DraftActivity draft : drafts) {
            Optional<StoredActivity> stored = Optional.ofNullable(known.get(draft.identifier()));
            if (stored.isEmpty() || !draft.sourceDigest().equals(stored.get().digest())) {
                LotRows.Its its =
                        new LotRows.Its(stored.map(StoredActivity::id).orElseGet(numbers::next), stored, draft);
                changed.put(draft, its);
                lot.add(its);
            }
        }
        Map<Long, List<StoredEntry>> live = stored(lot);
        List<Posted> posted = new ArrayList<>();
        for (DraftActivity draft : drafts) {
            LotRows.Its its = changed.get(draft);
            posted.add(
                    its == null
                            ? new Posted(Outcome.UNCHANGED, List.of())
                            : posted(its, live.getOrDefault(its.id(), List.of())));
        }
        return posted;
    }

    /** Stores what is not entries, and reads what entries of these there are. */
    private Map<Long, List<StoredEntry>> stored(List<LotRows.Its> lot) {
        if (lot.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = lot.stream().map(LotRows.Its::id).toList();
        touched.before(lot.stream()
                .filter(its -> its.isKnown() && its.draft().details().relations() != null)
                .map(LotRows.Its::id)
                .toList());
        List<Long> known =
                lot.stream().filter(LotRows.Its::isKnown).map(LotRows.Its::id).toList();
        changes.of(known);
        supports.before(known);
        rows.store(lot);
        supports.after(ids);
        ids.forEach(terms::changed);
        terms.expect(ids);
        touched.after(ids);
        lot.stream()
                .filter(its -> !its.isKnown() || its.draft().details().externalAgency() != null)
                .forEach(its -> touched.entered(its.draft().identifier()));
        entries.exclusions().expect(ids);
        return LiveEntries.of(handle, known).stream()
                .collect(Collectors.groupingBy(StoredEntry::activity, HashMap::new, Collectors.toList()));
    }

    private Posted posted(LotRows.Its its, List<StoredEntry> live) {
        Set<Finding> notes = new LinkedHashSet<>();
        new ActivityPosting(entries, terms.of(its.id())).post(its.draft(), movements, its.isKnown(), live, notes);
        return new Posted(its.isKnown() ? Outcome.UPDATED : Outcome.ACCEPTED, new ArrayList<>(notes));
    }
}
