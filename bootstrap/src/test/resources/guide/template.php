<?php
// Renders a page of PHP or WordPress for the user in USER_JSON: template.php FILE
$user = json_decode(getenv('USER_JSON'), true);

// As WordPress has them.
function wp_get_current_user() {
  global $user;
  return (object) ['ID' => $user['id'] ?? 0, 'display_name' => $user['name'] ?? '', 'user_email' => $user['email'] ?? ''];
}
function wp_json_encode($value, $flags = 0, $depth = 512) {
  return json_encode($value, $flags, $depth);
}
function add_action($name, $act) {
  $act();
}

require $argv[1];
