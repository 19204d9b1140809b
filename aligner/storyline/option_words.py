"""The options of a storyline in words: what each does to the figures and takes, and which beats the recommended one."""

from collections.abc import Sequence
from math import floor

from aligner.storyline.consequences import Cost, money_cost
from aligner.storyline.dissent import Dissent
from aligner.storyline.facts import OUTSIDE
from aligner.storyline.options import PROPORTION, Option
from aligner.storyline.promised import Promised
from aligner.storyline.sentences import exact, floats_of
from aligner.storyline.story import StoryOption
from aligner.storyline.telling import Teller

_LISTS = ("habits", "openings", "too_few")
"""Questions whose options are a list of which several are taken: they have no letters."""
_BOUNDS = ("resources_own", "resources_collective")
"""Figures that unplaced or missing money may add to: worded as "at least"."""


class OptionTeller(Teller):
    """Writes the options of a storyline."""

    def _option(self, option: Option) -> StoryOption:
        places = (option.subject, option.money_to, option.money_from, option.points_from, option.points_to)
        named = tuple(dict.fromkeys(code for code in places if code in self.line.standing.figures.codes))
        self.about = {"goals": named or self._subject()["goals"]}
        changes = {name: self._change(name, option) for name in option.effects}
        effects = {
            name: self._sentence("effect.line", figure=self._figure("heading", name), change=change)
            for name, change in changes.items()
        }
        wordings = {name: option.wording(name) for name in option.effects}
        is_unknown = set(wordings.values()) == {"unknown"}
        moving = [effects[name] for name, wording in wordings.items() if wording != "unchanged" and not is_unknown]
        still = self.words.sentence(f"storyline.effect.none_{'known' if is_unknown else 'changes'}") if effects else ""
        if self.words.has(f"storyline.meaning.{option.key}"):
            # It touches no figure.
            blank = sum(not text for text in self.line.facts.terms.values()) if option.key == "stand" else 0
            written = len(self.line.facts.terms) - blank
            key = "meaning.stand" + ("" if not blank else "_part" if written else "_blank")
            still = self._sentence(key if option.key == "stand" else f"meaning.{option.key}", n=blank)
        return StoryOption(
            option.key,
            self._letter(option.key),
            self._lettered(option),
            tuple(effects.values()),
            tuple(changes.values()),
            tuple(self._cell(name, option) for name in option.effects),
            " ".join(moving) or still,
            self._cost(money_cost(self.line.standing, self.line.question, option)),
            option.key in self.line.recommendation.options,
            self._ground(option),
        )

    def _ground(self, option: Option) -> str:
        """Why the option is recommended or not, "" where no rule of the figures chose."""
        ground = next((each for each in self.line.grounds if each.option == option.key), None)
        if ground is None:
            return ""
        self.about = {"goals": self._subject()["goals"] or self.line.standing.figures.codes, "figures": ground.figures}
        figures = floats_of(ground.figures)
        if "amount" in figures:
            figures["amount"] = self._money(ground.figures["amount"])
        if ground.key in ("concerns_less", "concerns_no_more"):
            # A part is compared only where it is told.
            part = self._sentence(f"ground.concerns_{option.key}", **figures)
            return f"{part} {self._sentence(f'against.{ground.key}', **figures)}"
        return self._sentence(f"{'ground' if ground.is_for else 'against'}.{ground.key}", **figures)

    def _figure(self, place: str, name: str) -> str:
        """The name of a figure. place: "heading", or "figure" within a sentence."""
        return self.words.sentence(f"storyline.{place}.{name}")

    def _letter(self, key: str) -> str:
        """A, B, C … by the order of the options, where one of them is chosen."""
        if self.line.question.kind in _LISTS:
            return ""
        return dict(
            zip((o.key for o in self.line.options), self.words.sentence("storyline.letters").split(), strict=False)
        )[key]

    def _label(self, option: Option) -> str:
        key = option.key.partition(":")[0]
        places = {
            name: "" if code == PROPORTION else self._title(code)
            for name, code in (
                ("points_from", option.points_from),
                ("points_to", option.points_to),
                ("money_to", option.money_to),
                ("subject", option.subject),
            )
        }
        points = float(option.points * 100) if option.points is not None else 0.0
        amount, requested = self._money(option.amount), self._money(option.requested)
        if option.requested is not None:
            key += "_capped_whole" if self.line.question.takes_from_outside else "_capped"
        return self._sentence(f"option.{key}", amount=amount, requested=requested, points=points, **places)

    def _lettered(self, option: Option) -> str:
        label = self._label(option)
        letter = self._letter(option.key)
        return self.words.sentence("storyline.option.lettered", letter=letter, option=label) if letter else label

    def _cell(self, name: str, option: Option) -> str:
        """What the figure comes to and, on a line of its own, how that differs from today."""
        before, after = option.effects[name]
        if before is None or after is None:
            return self._change(name, option)
        bound = "_bound" if name in _BOUNDS else ""
        note = self._change(name, option, "cell" if option.wording(name) in ("nearer", "further") else "effect")
        return f"{self._sentence(f'cell.value{bound}', after=float(after))}\n{note}"

    def _change(self, name: str, option: Option, place: str = "effect") -> str:
        change, key = option.effects[name], option.wording(name)
        before, after = (None if share is None else float(share) for share in change)
        if key in ("nearer", "further"):
            rounded = {self._rounded(float(share), name) for share in change if share is not None}
            # The figures are printed whole: where these are the same, they would say that nothing moved.
            key += "_little" if len(rounded) == 1 else "_bound" if name in _BOUNDS else ""
        if key.endswith("_little"):
            place = "effect"
        return self._sentence(f"{place}.{key}", before=before or 0.0, after=after or 0.0)

    def _higher(self) -> tuple[str, ...]:
        """Options that beat the recommended one, each figure named: this must stand beside the recommendation."""
        self.about = self._subject()
        by_key = {option.key: option for option in self.line.options}
        scored = self.line.recommendation.options
        return tuple(self._is_better([by_key[key]], by_key[scored[0]], figure) for key, figure in self.line.higher)

    def _higher_joined(self) -> tuple[str, ...]:
        """The same in fewer sentences: options that do the same to a figure are named together."""
        self.about = self._subject()
        by_key = {option.key: option for option in self.line.options}
        alike: dict[tuple[str, object, bool], list[Option]] = {}
        for key, figure in self.line.higher:
            option = by_key[key]
            after = self._rounded(float(option.effects[figure][1] or 0), figure)
            alike.setdefault((figure, after, option.wording(figure) == "nearer"), []).append(option)
        chosen = by_key[self.line.recommendation.options[0]] if alike else None
        return tuple(self._is_better(options, chosen, figure) for (figure, *_), options in alike.items() if chosen)

    def _group(self) -> tuple[str, ...]:
        """What the workshop said that speaks against what is recommended; of effort at both goals in one sentence."""
        effort = {each.key: each for each in self.line.dissent if each.key != "camps"}
        if len(effort) < 2:
            return tuple(self._dissent(each) for each in self.line.dissent)
        more, less = effort["effort_more"], effort["effort_less"]
        texts = [self._dissent(each) for each in self.line.dissent if each.key == "camps"]
        figures = {**more.figures, **{f"{name}_less": value for name, value in less.figures.items()}}
        self.about = {"goals": (*more.goals, *less.goals), "figures": figures}
        named = {"more": self._title(more.goals[0]), "less": self._title(less.goals[0])}
        return (*texts, self._sentence("group.effort_both", **named, **floats_of(figures)))

    def _dissent(self, dissent: Dissent) -> str:
        """What the workshop said that speaks against what is recommended."""
        self._rests_on(dissent)
        figures = floats_of(dissent.figures)
        figures |= {name: round(100 * figures[name], 1) for name in ("low", "high") if name in figures}
        return self._sentence(f"group.{dissent.key}", goal=self._title(dissent.goals[0]), **figures)

    def _objection(self) -> str:
        """In one line, what of the workshop speaks against the recommendation: where effort should go before minds."""
        line = self.line
        if not line.recommendation.options or line.facts.audience != "board":
            return ""
        goals = {dissent.key: dissent.goals[0] for dissent in line.dissent}
        more, less = goals.get("effort_more", ""), goals.get("effort_less", "")
        key = "both" if more and less else "more" if more else "less" if less else "camps"
        found = tuple(goal for goal in (more, less) if goal) or tuple(goals.values())
        if not found:
            return ""
        self.about = {"goals": found}
        return self._sentence(
            f"objection.{key}", goal=self._title(found[0]), more=self._title(more), less=self._title(less)
        )

    def _promised(self, promised: Promised) -> tuple[str, ...]:
        """What is promised of the money that would move, and whether what is free is enough for the option."""
        self._rests_on(promised)
        kind = "outside_whole" if promised.is_outside_entirely else "outside" if promised.place == OUTSIDE else "at"
        place = self.words.sentence(f"storyline.promised.{kind}", goal=self._title(promised.place))
        key = promised.key.removesuffix("_over")
        values = {name: self._money(exact(amount)) for name, amount in promised.figures.items()}
        titles = self._few([self.programs.get(code, "") for code in promised.programs])
        said = self._sentence(f"promised.{key}", place=place, titles=titles, year=str(promised.year), **values)
        over = self._over([option for option in self.line.options if option.key in promised.over])
        return (f"{said} {over}" if over else said,)

    def _over(self, options: Sequence[Option]) -> str:
        """Which options move more than is free, each with its amount; "" where none does."""
        named = [(self._letter(option.key), self._money(option.amount)) for option in options]
        if len(named) > 1:
            items = [
                self.words.sentence("storyline.promised.over_item", letter=letter, amount=amount)
                for letter, amount in named
            ]
            return self._sentence("promised.over_several", options=self.words.list(items))
        return "".join(self._sentence("promised.over", letter=letter, amount=amount) for letter, amount in named)

    def _is_better(self, options: Sequence[Option], chosen: Option, figure: str) -> str:
        """That options, all alike, beat the chosen one in a figure."""
        option, several = options[0], "_several" if len(options) > 1 else ""
        letters = [self._letter(each.key) for each in options]
        named = [self.words.sentence("storyline.higher_option", letter=letter) for letter in letters]
        theirs, ours = (float(each.effects[figure][1] or 0) for each in (option, chosen))
        # "Nearer still" is stated of two that come nearer; where one does not move, or moves apart, the points are.
        both = all(each.wording(figure) == "nearer" for each in (option, chosen))
        is_little = self._rounded(theirs, figure) == self._rounded(ours, figure)
        size = "_little" if is_little else "_bound" if figure in _BOUNDS else ""
        return self._sentence(
            f"higher{'' if both else '_plain'}{size}{several}",
            letter=letters[0],
            options=self.words.listed(named, "options"),
            figure=self._figure("figure", figure),
            after=theirs,
            ours=ours,
        )

    @staticmethod
    def _rounded(share: float, figure: str) -> int:
        """As it is printed, of 100: what is only the least is rounded down."""
        return (floor if figure in _BOUNDS else round)(100 * share)

    def _cost(self, cost: Cost) -> str:
        self.about = {**self.about, "figures": cost.figures}
        if cost.goals:
            self.about["goals"] = cost.goals
        figures = floats_of(cost.figures)
        if "amount" in figures:
            figures["amount"] = self._money(exact(cost.figures["amount"]))
        for name in ("low", "high"):
            if name in figures:
                figures[name] = self._money(exact(cost.figures[name]))
        goals = [self._title(goal) for goal in cost.goals]
        source = self._source() if cost.kind == "money" else ""
        return self._sentence(f"cost.{cost.key}", goal=next(iter(goals), ""), goals=goals, source=source, **figures)

    def _source(self) -> str:
        """Where the money would come from, as a price names it: as the question does, where that is whole programs."""
        return self.words.sentence(f"storyline.source.{'whole' if self.line.question.takes_from_outside else 'at'}")

    def _price(self, cost: Cost) -> str:
        """The cost of what is brought, with what of its money is free next year where that is less."""
        told = self._cost(cost)
        found = next((each for each in self.line.promised if each.over), None)
        most = exact(cost.figures.get("high") or cost.figures.get("amount"))
        free = None if found is None else exact(found.figures["free"])
        if cost.kind != "money" or most is None or found is None or free is None or most <= free:
            return told
        key = f"cost.with_free{found.standing}"
        return self._sentence(key, cost=told, free=self._money(free), year=str(found.year))
