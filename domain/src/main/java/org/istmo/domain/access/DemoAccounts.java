package org.istmo.domain.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.istmo.domain.office.OfficeCode;

/** Whom the demo knows: one for each role of an office, and one for each donor. Data for showing, never a rule. */
public final class DemoAccounts {

    private DemoAccounts() {}

    /**
     * @param mexico the offices that the accounts in Mexico act for
     * @param panama the office in Panama with its centres
     * @param donors donor code and name
     */
    public static List<NewAccount> of(Set<OfficeCode> mexico, Set<OfficeCode> panama, List<DemoDonor> donors) {
        Set<OfficeCode> both = new HashSet<>(mexico);
        both.addAll(panama);
        List<NewAccount> accounts = new ArrayList<>(List.of(
                NewAccount.ofStaff("officer.mex", "Oficial de programa, México", "es", Role.OFFICER, mexico),
                NewAccount.ofStaff("head.mex", "Jefatura de la oficina, México", "es", Role.HEAD, mexico),
                NewAccount.ofStaff("officer.pan", "Oficial de programa, Panamá", "es", Role.OFFICER, panama),
                NewAccount.ofStaff("head.pan", "Jefatura de la oficina, Panamá", "es", Role.HEAD, panama),
                NewAccount.ofStaff("finance", "Finance", "en", Role.FINANCE, both),
                NewAccount.ofStaff("treaty", "Treaty focal point", "en", Role.TREATY, both),
                NewAccount.ofStaff("auditor", "Auditor", "en", Role.AUDITOR, Set.of())));
        for (DemoDonor donor : donors) {
            accounts.add(NewAccount.ofDonor(
                    "donor." + donor.code().toLowerCase(Locale.ROOT), donor.name(), "en", donor.code()));
        }
        return List.copyOf(accounts);
    }

    /** @param code the IATI organisation identifier, such as {@code US-GOV-11} */
    public record DemoDonor(String code, String name) {}
}
