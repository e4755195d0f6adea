"""The code that a template becomes: Jinja's own, which also counts the work that it makes.

Each time that a loop goes round and a macro, block or template begins, the pieces of its code are counted, so that
nothing need be counted while they run one after another.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import isinf
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, operators

from selfassess.render.sandbox.effort import INCLUDED, PIECE, TOO_LARGE

VERSION = 1
"""Of the code that is made here: a change of it makes code that was kept useless."""
MOST_COPIES = 100_000
"""How often names that a template sets may be copied in its code: each `include` and `if` copies them all."""
TOO_COMPLICATED = "This template is too complicated. Split it into several"
HAS_BODY = (nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block)
LOADS = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
COPIES = (*LOADS, nodes.If, nodes.CondExpr, nodes.Block)


class Units(int):
    """Work, as a constant in the code of a template."""


class CountingCode(CodeGenerator):
    """Jinja's compiler, which lets a template count its work."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        stored = len({name.name for name in node.find_all(nodes.Name) if name.ctx != "load"})
        if stored * sum(1 for _ in node.find_all(COPIES)) > MOST_COPIES:
            self.fail(TOO_COMPLICATED, 1)
        self._loading = INCLUDED + PIECE * stored
        for loop in node.find_all(nodes.For):
            if loop.test is not None:
                loop.test = nodes.And(self._counted([loop.target, loop.test]), loop.test, lineno=loop.lineno)
        parts: list[Any] = [*node.find_all(HAS_BODY)]
        for part in parts:
            part.body.insert(0, nodes.ExprStmt(self._counted(part.body), lineno=part.lineno))
        node.body.insert(0, nodes.ExprStmt(self._counted(node.body), lineno=1))
        super().visit_Template(node, frame)

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:
        if isinstance(node.value, Units):
            self.write(f"environment.spend({int(node.value)})")
        elif isinstance(node.value, float) and isinf(node.value):
            self.fail(TOO_LARGE, node.lineno)
        else:
            super().visit_Const(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self.write("environment.concatenated(context.eval_ctx.autoescape, (")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:
        is_cheap = isinstance(node.expr, nodes.Const) or all(_is_cheap(operand) for operand in node.ops)
        self.write("(")
        self._weighed(node.expr, "" if is_cheap else "weighed", frame)
        for operand in node.ops:
            self.write(f" {operators[operand.op]} ")
            weighing = "weighed_place" if operand.op in ("in", "notin") else "" if is_cheap else "weighed"
            self._weighed(operand.expr, "" if _is_cheap(operand) else weighing, frame)
        self.write(")")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        if isinstance(node.arg, nodes.Slice):
            self._weighed(node.node, "settled", frame)
            self.write("[")
            self.visit(node.arg, frame)
            self.write("]")
        else:
            super().visit_Getitem(node, frame)

    def visit_Pair(self, node: nodes.Pair, frame: Frame) -> None:
        self._weighed(node.key, "weighed", frame)
        self.write(": ")
        self.visit(node.value, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:
        self.write("{")
        for pair in node.items:
            self.visit(pair, frame)
            self.write(", ")
        self.write("}")

    def _weighed(self, node: nodes.Expr, weighing: str, frame: Frame) -> None:
        self.write(f"environment.{weighing}(" if weighing else "")
        self.visit(node, frame)
        self.write(")" if weighing else "")

    def _counted(self, body: Iterable[nodes.Node]) -> nodes.Const:
        return nodes.Const(Units(PIECE + sum(map(self._units, body))))

    def _units(self, node: nodes.Node) -> int:
        """The work of a piece of a template, but for what is inside loops, macros and blocks, which count their own."""
        if isinstance(node, nodes.TemplateData):
            return len(node.data)
        units = self._loading if isinstance(node, LOADS) else PIECE
        inside = node.iter_child_nodes(exclude=("body",)) if isinstance(node, HAS_BODY) else node.iter_child_nodes()
        return units + sum(map(self._units, inside))


def _is_cheap(operand: nodes.Operand) -> bool:
    """Whether comparing with this takes no longer than it is itself."""
    items = operand.expr.items if isinstance(operand.expr, nodes.Tuple | nodes.List) else [operand.expr]
    return all(isinstance(item, nodes.Const) for item in items)
