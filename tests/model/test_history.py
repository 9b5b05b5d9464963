from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from natoeu_desktop.model.history import History


class Reader(RuleBasedStateMachine):
    """A reader who goes here and there, beside a plain list that says where they must be."""

    def __init__(self):
        super().__init__()
        self.history = History(limit=6)
        self.past, self.ahead = [], []

    @rule(place=st.sampled_from("abcd"))
    def visit(self, place):
        if self.past and self.past[-1] == place:
            self.history.visit(place)
            return
        self.history.visit(place)
        self.past = [*self.past, place][-6:]
        self.ahead = []

    @rule()
    def back(self):
        if len(self.past) > 1:
            self.ahead.append(self.past.pop())
            assert self.history.back() == self.past[-1]
        else:
            assert self.history.back() is None

    @rule()
    def forward(self):
        if self.ahead:
            self.past.append(self.ahead.pop())
            assert self.history.forward() == self.past[-1]
        else:
            assert self.history.forward() is None

    @invariant()
    def agrees(self):
        assert self.history.current == (self.past[-1] if self.past else None)
        assert self.history.can_go_back == (len(self.past) > 1)
        assert self.history.can_go_forward == bool(self.ahead)


TestHistory = Reader.TestCase
