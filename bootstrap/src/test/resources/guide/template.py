# Renders a template of Jinja or Django for the user in USER_JSON: template.py FILE [VIEW]
import json, os, sys, types

user = json.loads(os.environ["USER_JSON"])
text = open(sys.argv[1], encoding="utf-8").read()

if sys.argv[1].endswith(".jinja"):
    import jinja2

    print(jinja2.Environment(autoescape=True).from_string(text).render(user=user))
else:
    import django
    from django.conf import settings
    from django.template import Context, Engine

    settings.configure()
    django.setup()
    view = {}
    exec(open(sys.argv[2], encoding="utf-8").read(), view)
    person = types.SimpleNamespace(
        is_authenticated=user is not None,
        pk=user and user["id"],
        email=user and user["email"],
        get_full_name=lambda: user["name"],
    )
    print(Engine().from_string(text).render(Context(view["halo"](types.SimpleNamespace(user=person)))))
