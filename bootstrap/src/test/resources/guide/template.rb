# Renders a template of Rails or Shopify for the user in USER: template.rb FILE
require 'json'
require 'ostruct'

user = JSON.parse(ENV.fetch('USER_JSON'))
text = File.read(ARGV[0])

if ARGV[0].end_with?('.erb')
  require 'erb'
  require 'active_support/all'
  class View
    include ERB::Util
    attr_reader :current_user
    def initialize(user) = @current_user = user && OpenStruct.new(user)
    def raw(text) = text.html_safe
    def html(text) = ERB.new(text).result(binding)
  end
  puts View.new(user).html(text)
else
  require 'liquid'
  # Shopify's own filter, which the library lacks: JSON without anything HTML could read.
  module Shop
    def json(value) = JSON.generate(value).gsub(/[<>&\u2028\u2029]/) { |sign| format('\\u%04x', sign.ord) }
  end
  puts Liquid::Template.parse(text, error_mode: :strict).render!({ 'customer' => user }, filters: [Shop])
end
