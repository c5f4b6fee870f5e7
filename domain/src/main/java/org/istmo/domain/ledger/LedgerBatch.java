package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.activity.ActivityRecords;
import org.istmo.domain.activity.ContentRecords;
import org.istmo.domain.activity.StoredActivity;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.framework.SectorThemes;
import org.istmo.domain.intake.ActivityPostings;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.intake.Posted;
import org.istmo.domain.intake.Posted.Outcome;
import org.istmo.domain.money.LargestRemainder;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.partner.Donors;
import org.istmo.domain.time.OpenMonths;
import org.istmo.domain.validation.Finding;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Posts the activities of one file. */
class LedgerBatch implements ActivityPostings.Batch {

    /** IATI types whose provider is the donor: incoming funds, incoming commitment, incoming pledge. */
    private static final Set<String> INCOMING = Set.of("1", "11", "13");

    private static final String FUNDING = "1";

    private final Handle handle;
    private final long receipt;
    private final OfficeCode office;
    private final Numbers numbers;
    private final ActivityRecords activities;
    private final ContentRecords contents;
    private final Donors donors;
    private final Shares shares;
    private final Entries entries;

    LedgerBatch(Handle handle, long receipt, OfficeCode office, OpenMonths months, Instant now) {
        this.handle = handle;
        this.receipt = receipt;
        this.office = office;
        this.numbers = new Numbers(handle);
        this.activities = new ActivityRecords(handle);
        this.contents = new ContentRecords(handle, numbers);
        this.donors = new Donors(handle);
        this.shares = new Shares(new SectorThemes(handle));
        this.entries = new Entries(handle, numbers, receipt, office, months, now);
    }

    @Override
    public Posted post(DraftActivity draft) {
        Optional<StoredActivity> known = activities.withIdentifier(office, draft.identifier());
        if (known.isPresent() && known.get().sourceDigest().equals(draft.sourceDigest())) {
            return new Posted(Outcome.UNCHANGED, List.of());
        }
        Optional<Long> agreement = activities.agreementOf(office, draft.identifier());
        Optional<String> donor = agreement.isPresent() ? donorOf(agreement.get()) : soleFunder(draft);
        long id = stored(known, draft, donor.orElse(null), agreement.orElse(null));
        contents.store(id, known.isPresent(), draft);
        activities.place(id, percentages(draft));
        Set<Finding> notes = new LinkedHashSet<>();
        entries.post(id, movements(draft, donor.orElse(null), agreement.orElse(null), notes), known.isPresent(), notes);
        return new Posted(known.isPresent() ? Outcome.UPDATED : Outcome.ACCEPTED, new ArrayList<>(notes));
    }

    @Override
    public Posted post(DraftRow row) {
        throw new UnsupportedOperationException("Rows are posted by the next slice.");
    }

    @Override
    public void finish() {
        entries.finish();
    }

    @Override
    public void close() {
        handle.close();
    }

    private long stored(
            Optional<StoredActivity> known, DraftActivity draft, @Nullable String donor, @Nullable Long agreement) {
        if (known.isPresent()) {
            activities.update(known.get().id(), receipt, draft, donor, agreement);
            return known.get().id();
        }
        long id = numbers.next();
        activities.insert(id, receipt, office, draft, donor, agreement);
        return id;
    }

    private List<Movement> movements(
            DraftActivity draft, @Nullable String donor, @Nullable Long agreement, Set<Finding> notes) {
        List<Movement> movements = new ArrayList<>();
        for (DraftTransaction transaction : draft.transactions()) {
            if (!INCOMING.contains(transaction.type()) || transaction.provider().equals(DraftParty.NOBODY)) {
                movements.add(new Movement(transaction, donor, agreement, shares.of(draft, transaction)));
            } else {
                movements.add(provided(draft, transaction, donor, agreement, notes));
            }
        }
        return movements;
    }

    /** Incoming money is its provider's. Another donor's than the agreement's is not the agreement's, whatever activity it came to. */
    private Movement provided(
            DraftActivity draft,
            DraftTransaction transaction,
            @Nullable String donor,
            @Nullable Long agreement,
            Set<Finding> notes) {
        DraftParty provider = transaction.provider();
        String its = donors.named(draft.reportingOrg(), provider.ref(), provider.name())
                .orElse(null);
        boolean agreed = agreement != null && its != null && its.equals(donor);
        if (agreement != null && !agreed) {
            notes.add(otherDonor(transaction));
        }
        return new Movement(transaction, its, agreed ? agreement : null, shares.of(draft, transaction));
    }

    private static Finding otherDonor(DraftTransaction transaction) {
        return new Finding(
                Finding.Severity.NOTE,
                transaction.line(),
                "provider-org/@ref",
                "not-the-agreements-donor",
                "The provider '" + transaction.provider().ref()
                        + "' is not the donor of the activity's agreement: the amount is not counted in it.");
    }

    /** The activity's donor when exactly one organisation funds it; with several, and no shares, nobody's guess is better than none. */
    private Optional<String> soleFunder(DraftActivity draft) {
        Set<Optional<String>> funders = new LinkedHashSet<>();
        for (DraftOrganisation organisation : draft.organisations()) {
            if (organisation.role().equals(FUNDING)) {
                funders.add(donors.named(draft.reportingOrg(), organisation.ref(), organisation.name()));
            }
        }
        return funders.size() == 1 ? funders.iterator().next() : Optional.empty();
    }

    private Optional<String> donorOf(long agreement) {
        return Optional.of(handle.createQuery("SELECT donor FROM agreement WHERE id = :id")
                .bind("id", agreement)
                .mapTo(String.class)
                .one());
    }

    private static Map<String, BigDecimal> percentages(DraftActivity draft) {
        Map<String, BigDecimal> weights = Shares.places(draft.places());
        if (draft.places().isEmpty()) {
            return Map.of();
        }
        List<BigDecimal> parts =
                LargestRemainder.split(new BigDecimal("100.000000"), new ArrayList<>(weights.values()));
        Map<String, BigDecimal> percentages = new LinkedHashMap<>();
        int index = 0;
        for (String place : weights.keySet()) {
            percentages.put(place, parts.get(index++).setScale(6, RoundingMode.UNNECESSARY));
        }
        return percentages;
    }
}
