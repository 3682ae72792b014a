-- The three things done with keys of persons, each in one round trip; see 0008 for why they are functions.

-- Keys for subjects, made where there are none: `fresh_keys` are offered, the first offer of all processes stays. A null
-- key means that the subject was erased: there is no new one.
CREATE FUNCTION vault.keys_for_writing(wanted_tenant text, subjects text[], fresh_keys bytea[])
  RETURNS TABLE (subject text, wrapped_key bytea, erasures bigint) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('skillhub.tenant', wanted_tenant, true);
  INSERT INTO vault.subject_keys (tenant, subject, wrapped_key)
  SELECT wanted_tenant, f.subject, f.wrapped_key FROM unnest(subjects, fresh_keys) AS f (subject, wrapped_key)
  ORDER BY f.subject
  ON CONFLICT ON CONSTRAINT subject_keys_pkey DO NOTHING;
  RETURN QUERY SELECT * FROM vault.keys_for_reading(wanted_tenant, subjects);
END
$$;

CREATE FUNCTION vault.keys_for_reading(wanted_tenant text, subjects text[])
  RETURNS TABLE (subject text, wrapped_key bytea, erasures bigint) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('skillhub.tenant', wanted_tenant, true);
  RETURN QUERY
    SELECT w.subject, k.wrapped_key,
           coalesce((SELECT c.count FROM vault.erasure_counts c WHERE c.tenant = wanted_tenant), 0)
    FROM unnest(subjects) AS w (subject)
    LEFT JOIN vault.subject_keys k ON k.tenant = wanted_tenant AND k.subject = w.subject;
END
$$;

-- Destroys the key of a subject for good, whether there was one or not; false where that was done before.
CREATE FUNCTION vault.erase(erased_tenant text, erased_subject text, erasing_actor text) RETURNS boolean
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('skillhub.tenant', erased_tenant, true);
  INSERT INTO vault.erasures (tenant, subject, actor) VALUES (erased_tenant, erased_subject, erasing_actor)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO vault.subject_keys AS k (tenant, subject, wrapped_key, erased_at)
  VALUES (erased_tenant, erased_subject, NULL, clock_timestamp())
  ON CONFLICT (tenant, subject) DO UPDATE SET wrapped_key = NULL, erased_at = excluded.erased_at;
  INSERT INTO vault.erasure_counts AS c (tenant, count) VALUES (erased_tenant, 1)
  ON CONFLICT (tenant) DO UPDATE SET count = c.count + 1;
  RETURN true;
END
$$;
