{# Databases are named raw, staging and marts, with the prefix of the installation. The embedded runner has this rule built in. #}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ var('database_prefix', '') }}{{ custom_schema_name or target.schema }}
{%- endmacro %}
