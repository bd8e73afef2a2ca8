"""The JSON Schema of a case file: what an editor completes, explains and underlines.

It accepts what the reader of case files accepts: there every scalar is text, so that ``postcode: 78000``,
``count: "12"`` and ``sealed: oui`` are all right, and a key with nothing after it is a line not yet filled in.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from schemas.case import Case


class _AsWritten(GenerateJsonSchema):
    """Widens each type to the ways it may be written in YAML."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": ["string", "number", "boolean"]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return {**super().int_schema(schema), "type": ["integer", "string"]}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {**super().bool_schema(schema), "type": ["boolean", "string"]}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        # Names and docstrings of classes are for those who write the program.
        written = super().model_schema(schema)
        return {key: value for key, value in written.items() if key not in {"title", "description"}}

    def list_schema(self, schema: core_schema.ListSchema) -> JsonSchemaValue:
        written = super().list_schema(schema)
        # A list of short words or numbers may be written on one line: « 5, 6 ».
        short = schema.get("items_schema", {}).get("type") not in {"model", "definition-ref"}
        return {**written, "type": ["array", "string", "null"] if short else ["array", "null"]}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a case file (draft 2020-12), its titles and descriptions in French."""
    schema: dict[str, Any] = _bounded(Case.model_json_schema(schema_generator=_AsWritten))
    schema.update(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Dossier",
            "description": "Ce qu’une victime de faits en ligne peut dire, une seule fois, pour tous ses courriers.",
        }
    )
    return schema


def _bounded(schema: Any) -> Any:
    """Name bounds as JSON Schema does: behind a validator of ours, Pydantic leaves them under its own names."""
    if isinstance(schema, list):
        return [_bounded(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    names = {"ge": "minimum", "le": "maximum"} if "type" in schema else {}
    return {names.get(key, key): _bounded(value) for key, value in schema.items()}
