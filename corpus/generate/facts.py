"""What the gate decides on: plan, consent, incognito, flags and times, a named case at a time.

Every case is a function of a random source and returns the facts of one record together with the outcome that follows
from the rules: the first reason that applies, in the order incognito, plan, consent, before_consent, retention, flagged.
"""

from datetime import datetime, timedelta, timezone

NOW = datetime(2026, 1, 15, tzinfo=timezone.utc)
ZONES = ["Z", "+02:00", "-05:00", "Z", "+09:00", "+05:30"]
MISSING = object()   # the field is left out of the record


def stamp(moment, zone):
    """RFC 3339 text of `moment`, on the clock of `zone`."""
    if zone == "Z":
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    sign = 1 if zone[0] == "+" else -1
    offset = sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
    return (moment + offset).strftime("%Y-%m-%dT%H:%M:%S") + zone


def _base(rng):
    """A record that passes: started and ended after the consent, on a consumer plan."""
    decided = datetime(2025, rng.randrange(3, 10), rng.randrange(1, 28), rng.randrange(24), rng.randrange(60),
                       rng.randrange(60), tzinfo=timezone.utc)
    created = decided + timedelta(days=rng.randrange(1, 80), seconds=rng.randrange(86400))
    updated = created + timedelta(minutes=rng.randrange(2, 300), seconds=rng.randrange(60))
    return {"plan": rng.choice(["free", "free", "pro", "max"]), "training": True, "decided": decided, "created": created,
            "updated": updated, "incognito": False, "flagged": False, "consent": "given"}


def _resumed(f, rng):
    """Started long before the consent, taken up again after it."""
    f["created"] = f["decided"] - timedelta(days=rng.randrange(20, 300))


def _exact(f, rng, seconds=0):
    """Started before, last touched exactly at the second of the consent (or one before)."""
    f["created"] = f["decided"] - timedelta(days=rng.randrange(1, 30))
    f["updated"] = f["decided"] - timedelta(seconds=seconds)


def _not_resumed(f, rng):
    f["created"] = f["decided"] - timedelta(days=rng.randrange(30, 200))
    f["updated"] = f["created"] + timedelta(minutes=rng.randrange(5, 400))


def _old(f, rng, year=2020):
    """An early tester: consent and conversation both years back."""
    f["decided"] = datetime(2019, 5, rng.randrange(1, 28), 9, 30, 0, tzinfo=timezone.utc)
    f["created"] = datetime(year, rng.randrange(2, 12), rng.randrange(1, 28), 14, 5, 9, tzinfo=timezone.utc)
    f["updated"] = f["created"] + timedelta(minutes=rng.randrange(5, 400))


def _future(f, rng):
    f["decided"] = NOW + timedelta(days=rng.randrange(1, 40))


def _set(**fields):
    return lambda f, rng: f.update(fields)


def _both(*steps):
    def run(f, rng):
        for step in steps:
            step(f, rng)
    return run


# name -> (outcome, change to the base facts). Each runs at least three times.
PASSING = {
    "pass_free": ("out", _set(plan="free")),
    "pass_pro": ("out", _set(plan="pro")),
    "pass_max": ("out", _set(plan="max")),
    "pass_resumed": ("out", _resumed),
    "pass_exact_second": ("out", _exact),
    "pass_old_but_kept": ("out", lambda f, rng: _old(f, rng, 2022)),
}
HELD = {
    "incognito_true": ("held:incognito", _set(incognito=True)),
    "incognito_missing": ("held:incognito", _set(incognito=MISSING)),
    "incognito_null": ("held:incognito", _set(incognito=None)),
    "incognito_text": ("held:incognito", _set(incognito="false")),
    "incognito_before_plan": ("held:incognito", _set(incognito=True, plan="team", flagged=True)),
    "plan_team": ("held:plan", _set(plan="team")),
    "plan_enterprise": ("held:plan", _set(plan="enterprise")),
    "plan_api": ("held:plan", _set(plan="api")),
    "plan_unknown": ("held:plan", _set(plan="campus")),
    "plan_missing": ("held:plan", _set(plan=MISSING)),
    "plan_before_consent_no": ("held:plan", _set(plan="team", training=False)),
    "consent_no": ("held:consent", _set(training=False)),
    "consent_missing": ("held:consent", _set(consent="missing")),
    "consent_null": ("held:consent", _set(consent="null")),
    "consent_undated": ("held:consent", _set(decided=MISSING)),
    "consent_future": ("held:consent", _future),
    "consent_text": ("held:consent", _set(training="true")),
    "consent_before_flagged": ("held:consent", _set(training=False, flagged=True)),
    "before_not_resumed": ("held:before_consent", _not_resumed),
    "before_one_second": ("held:before_consent", lambda f, rng: _exact(f, rng, 1)),
    "before_and_flagged": ("held:before_consent", _both(_not_resumed, _set(flagged=True))),
    "retention": ("held:retention", _old),
    "retention_and_flagged": ("held:retention", _both(_old, _set(flagged=True))),
    "flagged_true": ("held:flagged", _set(flagged=True)),
    "flagged_missing": ("held:flagged", _set(flagged=MISSING)),
    "flagged_text": ("held:flagged", _set(flagged="no")),
    "flagged_null": ("held:flagged", _set(flagged=None)),
}


def schedule(count, rng):
    """The case of each of `count` records: every held case three times, the rest passes; in a fixed random order."""
    cases = [name for name in HELD for _ in range(3)]
    passing = list(PASSING)
    weights = [8, 6, 4, 4, 1, 1]
    cases += [name for name in passing for _ in range(3)]
    while len(cases) < count:
        cases.append(rng.choices(passing, weights)[0])
    rng.shuffle(cases)
    return cases


def make(case, rng):
    """(facts, outcome) of a case. Times are still datetimes."""
    outcome, change = {**PASSING, **HELD}[case]
    facts = _base(rng)
    change(facts, rng)
    return facts, outcome
