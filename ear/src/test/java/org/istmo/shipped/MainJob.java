package org.istmo.shipped;

/** The whole of the main job: two offices' activities in, a donor's statement out, and nobody else the wiser. */
interface MainJob
        extends OpensTheDoors,
                TakesIn,
                TakesInTables,
                KeepsActivities,
                FindsOverlaps,
                RefusesBadInput,
                ClearsAndIssues,
                ClearsInSteps,
                HoldsDraftsToTheLedger,
                HandsOut,
                SignsWhatItIssues,
                SurvivesItsCallers,
                RevisesWhatWasIssued,
                AddsUp,
                KeepsMoneyStraight,
                HoldsLedgerAgainstAccounts,
                AddsUpByAnyGrouping,
                KeepsStrangersOut,
                KnowsItsReaders,
                KeepsAgreements,
                KeepsTheTrail,
                KeepsRegisters,
                ProvesItsCells,
                ServesPages {}
